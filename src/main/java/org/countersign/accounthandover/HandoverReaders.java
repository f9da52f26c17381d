package org.countersign.accounthandover;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.countersign.access.Actor;
import org.countersign.school.People;
import org.countersign.school.Role;
import org.countersign.school.School;
import org.countersign.school.Schools;
import org.springframework.stereotype.Component;

/** Who asks for handovers, and who reads what was said of them: the roles that the model names. */
@Component
class HandoverReaders {

  /** Starters of the model. */
  static final Set<Role> STARTERS =
      EnumSet.of(Role.OFFICE, Role.ACCOUNT_ADMINISTRATOR, Role.HEADTEACHER);

  /** Workers and readers of the model. */
  static final Set<Role> READERS =
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
          Role.CHAIR_OF_GOVERNORS,
          Role.DATA_LEAD,
          Role.DPO,
          Role.DSL,
          Role.ONLINE_SAFETY,
          Role.IT,
          Role.AUDITOR,
          Role.TRUST_EXECUTIVE);

  private final Schools schools;
  private final People people;

  HandoverReaders(Schools schools, People people) {
    this.schools = schools;
    this.people = people;
  }

  /** Schools whose handovers the person reads, by name. */
  List<School> readBy(Actor person) {
    return of(person, READERS);
  }

  /** Schools for which the person asks for handovers, by name. */
  List<School> askedForBy(Actor person) {
    return of(person, STARTERS);
  }

  private List<School> of(Actor person, Set<Role> roles) {
    return schools.all().stream()
        .filter(school -> person.schools().contains(school.id()))
        .filter(
            school ->
                people.rolesOf(person.userId(), school.id()).stream().anyMatch(roles::contains))
        .sorted(Comparator.comparing(School::name))
        .toList();
  }
}
