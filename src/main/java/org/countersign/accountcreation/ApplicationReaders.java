package org.countersign.accountcreation;

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

/** Who asks for accounts, and who reads what was asked for: the roles that the model names. */
@Component
class ApplicationReaders {

  /** Starters of the model. */
  static final Set<Role> STARTERS = EnumSet.of(Role.STAFF, Role.CLASS_TEACHER);

  /** Starters and workers of the model. */
  static final Set<Role> WORKERS =
      EnumSet.of(
          Role.STAFF,
          Role.CLASS_TEACHER,
          Role.HEADTEACHER,
          Role.DEPUTY_HEADTEACHER,
          Role.SLT,
          Role.COMMS_LEAD,
          Role.ACCOUNT_ADMINISTRATOR,
          Role.OFFICE,
          Role.DESIGNATED_STAFF,
          Role.CHAIR_OF_GOVERNORS);

  /** Readers of the model, besides those who work. */
  static final Set<Role> READERS =
      EnumSet.of(
          Role.DATA_LEAD,
          Role.DPO,
          Role.DSL,
          Role.ONLINE_SAFETY,
          Role.IT,
          Role.AUDITOR,
          Role.TRUST_EXECUTIVE);

  private final Schools schools;
  private final People people;

  ApplicationReaders(Schools schools, People people) {
    this.schools = schools;
    this.people = people;
  }

  /** Schools whose applications the person reads, by name. */
  List<School> readBy(Actor person) {
    return byName()
        .filter(school -> holds(person, school, WORKERS) || holds(person, school, READERS))
        .toList();
  }

  /** Schools for which the person asks for accounts, by name. */
  List<School> askedForBy(Actor person) {
    return byName().filter(school -> holds(person, school, STARTERS)).toList();
  }

  private Stream<School> byName() {
    return schools.all().stream().sorted(Comparator.comparing(School::name));
  }

  private boolean holds(Actor person, School school, Set<Role> roles) {
    return person.schools().contains(school.id())
        && people.rolesOf(person.userId(), school.id()).stream().anyMatch(roles::contains);
  }
}
