package org.countersign.databreach;

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

/** Who notes breaches, who works on them, and who reads the register. */
@Component
class BreachReaders {

  /** Starters of the model. */
  static final Set<Role> STARTERS =
      EnumSet.of(Role.OFFICE, Role.DATA_LEAD, Role.DPO, Role.HEADTEACHER);

  /** Workers of the model who see what a breach says. */
  static final Set<Role> WORKERS =
      EnumSet.of(
          Role.DATA_LEAD,
          Role.DPO,
          Role.HEADTEACHER,
          Role.DEPUTY_HEADTEACHER,
          Role.CHAIR_OF_GOVERNORS,
          Role.CHIEF_EXECUTIVE);

  /** Who reads the register of all. */
  private static final Set<Role> REGISTER = EnumSet.of(Role.DATA_LEAD, Role.DPO, Role.HEADTEACHER);

  private final Schools schools;
  private final People people;
  private final CaseTasks tasks;

  BreachReaders(Schools schools, People people, CaseTasks tasks) {
    this.schools = schools;
    this.people = people;
    this.tasks = tasks;
  }

  /** By role, or for as long as a task of its case is theirs, such as a deputy's. */
  boolean mayRead(Actor person, Breach breach) {
    return person.schools().contains(breach.school())
        && breach.caseKey() != null
        && (workedOnBy(person).stream().anyMatch(school -> school.id().equals(breach.school()))
            || tasks.hasOneIn(breach.caseKey(), person));
  }

  /** Whether there may be any breach that the person reads. */
  boolean mayReadOne(Actor person) {
    return !workedOnBy(person).isEmpty() || tasks.hasOne(CaseBreach.PROCEDURE, person);
  }

  /** Schools of which the person reads the register, by name. */
  List<School> registersOf(Actor person) {
    return where(person, REGISTER);
  }

  /** Schools on whose breaches the person may work, by name. */
  List<School> workedOnBy(Actor person) {
    return where(person, WORKERS);
  }

  /** Schools for which the person notes breaches, by name. */
  List<School> notedBy(Actor person) {
    return where(person, STARTERS);
  }

  private List<School> where(Actor person, Set<Role> roles) {
    return schools.all().stream()
        .filter(school -> person.schools().contains(school.id()))
        .filter(
            school ->
                people.rolesOf(person.userId(), school.id()).stream().anyMatch(roles::contains))
        .sorted(Comparator.comparing(School::name))
        .toList();
  }
}
