package org.countersign.accountcreation;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.countersign.access.Actor;
import org.countersign.access.CaseTasks;
import org.countersign.school.People;
import org.countersign.school.Role;
import org.countersign.school.School;
import org.countersign.school.Schools;
import org.springframework.stereotype.Component;

/**
 * Who asks for accounts, and who reads what was asked for: the roles that the model names, and
 * whoever has a task of an application before them, for as long as they have.
 */
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
  private final CaseTasks tasks;

  ApplicationReaders(Schools schools, People people, CaseTasks tasks) {
    this.schools = schools;
    this.people = people;
    this.tasks = tasks;
  }

  /** Whether the person reads it: by role, or because a task in its case is theirs now. */
  boolean mayRead(Actor person, Application application) {
    String school = application.school();
    return holds(person, school, WORKERS)
        || holds(person, school, READERS)
        || person.schools().contains(school)
            && application.caseKey() != null
            && tasks.hasOneIn(application.caseKey(), person);
  }

  /** Whether the person reads any, by role or for a task of their own. */
  boolean mayReadOne(Actor person) {
    return !readBy(person).isEmpty() || tasks.hasOne(AskForAccount.PROCEDURE, person);
  }

  /** Schools in which the person fills in the form, also in place of an applicant, by name. */
  List<School> writtenFor(Actor person) {
    List<School> asked = askedForBy(person);
    Set<String> instead = tasks.schoolsAt(AskForAccount.PROCEDURE, ReviseApplication.TASK, person);
    return byName().filter(one -> asked.contains(one) || instead.contains(one.id())).toList();
  }

  /** Schools whose applications the person reads, by name. */
  List<School> readBy(Actor person) {
    return byName()
        .filter(one -> holds(person, one.id(), WORKERS) || holds(person, one.id(), READERS))
        .toList();
  }

  /** Schools for which the person asks for accounts, by name. */
  List<School> askedForBy(Actor person) {
    return byName().filter(school -> holds(person, school.id(), STARTERS)).toList();
  }

  private Stream<School> byName() {
    return schools.all().stream().sorted(Comparator.comparing(School::name));
  }

  private boolean holds(Actor person, String school, Set<Role> roles) {
    return person.schools().contains(school)
        && people.rolesOf(person.userId(), school).stream().anyMatch(roles::contains);
  }
}
