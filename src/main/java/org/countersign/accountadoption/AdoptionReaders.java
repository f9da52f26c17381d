package org.countersign.accountadoption;

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
 * Who names accounts, and who reads what was named: the roles that the model names, and whoever has
 * a task of it.
 */
@Component
class AdoptionReaders {

  /** Starters of the model. */
  static final Set<Role> STARTERS =
      EnumSet.of(Role.OFFICE, Role.COMMS_LEAD, Role.ACCOUNT_ADMINISTRATOR, Role.HEADTEACHER);

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
  private final CaseTasks tasks;

  AdoptionReaders(Schools schools, People people, CaseTasks tasks) {
    this.schools = schools;
    this.people = people;
    this.tasks = tasks;
  }

  /** Whether the person reads it: by role, or because a task in its case is theirs now. */
  boolean mayRead(Actor person, Adoption adoption) {
    return readBy(person).stream().anyMatch(school -> school.id().equals(adoption.school()))
        || person.schools().contains(adoption.school())
            && adoption.caseKey() != null
            && tasks.hasOneIn(adoption.caseKey(), person);
  }

  /** Whether the person reads any, by role or for a task of their own. */
  boolean mayReadOne(Actor person) {
    return !readBy(person).isEmpty() || tasks.hasOne(NameAccount.PROCEDURE, person);
  }

  /** Schools whose adoptions the person reads, by name. */
  List<School> readBy(Actor person) {
    return of(person, READERS);
  }

  /** Schools for which the person names accounts, by name. */
  List<School> namedForBy(Actor person) {
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
