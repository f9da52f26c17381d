package org.countersign.consentwithdrawal;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.countersign.access.Actor;
import org.countersign.school.People;
import org.countersign.school.Role;
import org.countersign.school.School;
import org.countersign.school.Schools;
import org.springframework.stereotype.Component;

/** Who sees the state of all consents, and who lets portals in. Ours. */
@Component
class ConsentKeepers {

  private static final Set<Role> SEE =
      EnumSet.of(Role.DATA_LEAD, Role.DPO, Role.DSL, Role.HEADTEACHER);

  private final Schools schools;
  private final People people;
  private final RecordKeepers records;

  ConsentKeepers(Schools schools, People people, RecordKeepers records) {
    this.schools = schools;
    this.records = records;
    this.people = people;
  }

  /** Schools whose consents the person sees, by name. */
  List<School> seenBy(Actor person) {
    return byName().filter(school -> holds(person, school, SEE)).toList();
  }

  /** Schools for which the person makes and revokes tokens of portals, by name. */
  List<School> portalsOf(Actor person) {
    return byName()
        .filter(school -> person.isAdministrator() || holds(person, school, Set.of(Role.DATA_LEAD)))
        .toList();
  }

  /**
   * Whether the person gives a notice there more time: the data lead, or who keeps the record by
   * the policy and sees the consents.
   */
  boolean mayExtend(Actor person, School school) {
    return holds(person, school, SEE) && holds(person, school, records.of(school.id()));
  }

  private Stream<School> byName() {
    return schools.all().stream().sorted(Comparator.comparing(School::name));
  }

  private boolean holds(Actor person, School school, Set<Role> roles) {
    return person.schools().contains(school.id())
        && people.rolesOf(person.userId(), school.id()).stream().anyMatch(roles::contains);
  }
}
