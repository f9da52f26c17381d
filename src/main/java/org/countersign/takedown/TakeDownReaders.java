package org.countersign.takedown;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.countersign.access.Actor;
import org.countersign.access.CaseTasks;
import org.countersign.school.People;
import org.countersign.school.Role;
import org.countersign.school.School;
import org.countersign.school.Schools;
import org.springframework.stereotype.Component;

/**
 * Who works on take-downs and who reads them: the roles that the model names, and whoever has a
 * task of one before them, such as the owners of its account, for as long as they have.
 */
@Component
class TakeDownReaders {

  /** Workers of the model. */
  static final Set<Role> WORKERS =
      EnumSet.of(
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
  private final CaseTasks tasks;

  TakeDownReaders(Schools schools, People people, CaseTasks tasks) {
    this.schools = schools;
    this.people = people;
    this.tasks = tasks;
  }

  /** By role, or for as long as a task of its case is theirs. */
  boolean mayRead(Actor person, TakeDown takeDown) {
    return reads(person, takeDown.school())
        || (person.schools().contains(takeDown.school())
            && takeDown.caseKey() != null
            && tasks.hasOneIn(takeDown.caseKey(), person));
  }

  /** Whether there may be any take-down that the person reads. */
  boolean mayReadOne(Actor person) {
    return of(person).stream().anyMatch(school -> reads(person, school.id()))
        || tasks.hasOne(CaseTakeDown.PROCEDURE, person);
  }

  /** The person's schools, by name. */
  List<School> of(Actor person) {
    return schools.all().stream()
        .filter(school -> person.schools().contains(school.id()))
        .sorted(Comparator.comparing(School::name))
        .toList();
  }

  private boolean reads(Actor person, String school) {
    return person.schools().contains(school)
        && people.rolesOf(person.userId(), school).stream()
            .anyMatch(role -> WORKERS.contains(role) || READERS.contains(role));
  }
}
