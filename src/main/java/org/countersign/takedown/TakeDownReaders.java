package org.countersign.takedown;

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

/** Who works on take-downs and who reads them: the roles that the model names. */
@Component
class TakeDownReaders {

  /** Workers of the model. */
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
          Role.STUDENT_SERVICES,
          Role.DESIGNATED_STAFF,
          Role.DATA_LEAD);

  /** Readers of the model. */
  static final Set<Role> READERS =
      EnumSet.of(Role.DPO, Role.DSL, Role.AUDITOR, Role.TRUST_EXECUTIVE);

  private final Schools schools;
  private final People people;

  TakeDownReaders(Schools schools, People people) {
    this.schools = schools;
    this.people = people;
  }

  boolean mayRead(Actor person, String school) {
    return person.schools().contains(school)
        && people.rolesOf(person.userId(), school).stream()
            .anyMatch(role -> WORKERS.contains(role) || READERS.contains(role));
  }

  /** Schools whose take-downs the person reads, by name. */
  List<School> readBy(Actor person) {
    return schools.all().stream()
        .filter(school -> mayRead(person, school.id()))
        .sorted(Comparator.comparing(School::name))
        .toList();
  }
}
