package org.countersign.access;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.countersign.school.People;
import org.countersign.school.Role;
import org.countersign.school.School;
import org.countersign.school.Schools;
import org.springframework.stereotype.Component;

/**
 * What somebody may read by the roles they hold at their own schools today, and for as long as a
 * task of the case is theirs.
 */
@Component
public class SchoolRoles {

  private final Schools schools;
  private final People people;
  private final CaseTasks tasks;

  SchoolRoles(Schools schools, People people, CaseTasks tasks) {
    this.schools = schools;
    this.people = people;
    this.tasks = tasks;
  }

  /** Whether the person holds one of the roles at that school, and it is one of theirs. */
  public boolean holds(Actor person, String school, Set<Role> roles) {
    return person.schools().contains(school)
        && people.rolesOf(person.userId(), school).stream().anyMatch(roles::contains);
  }

  /** The schools at which the person holds one of the roles, by name. */
  public List<School> where(Actor person, Set<Role> roles) {
    return byName(school -> holds(person, school.id(), roles));
  }

  /** The person's schools, by name. */
  public List<School> own(Actor person) {
    return byName(school -> person.schools().contains(school.id()));
  }

  /** The schools of which that is so, by name. */
  public List<School> byName(Predicate<School> which) {
    return schools.all().stream().filter(which).sorted(Comparator.comparing(School::name)).toList();
  }

  /**
   * Whether a task of that case is theirs now.
   *
   * @param number of the case; null while it has none, when it has no task either
   */
  public boolean hasTask(Actor person, String school, String number) {
    return person.schools().contains(school) && number != null && tasks.hasOneIn(number, person);
  }

  /** Whether the person reads that case: by role, or because a task of it is theirs now. */
  public boolean mayRead(Actor person, String school, String number, Set<Role> roles) {
    return holds(person, school, roles) || hasTask(person, school, number);
  }

  /** Whether the person may read any case of the procedure, by role or for a task of theirs. */
  public boolean mayReadOne(Actor person, String procedure, Set<Role> roles) {
    return !where(person, roles).isEmpty() || tasks.hasOne(procedure, person);
  }

  /** The schools at which the person holds one of the roles, or has one of those steps to do. */
  public List<School> whereOrAt(Actor person, Set<Role> roles, String procedure, String... steps) {
    Set<String> instead = new HashSet<>();
    for (String step : steps) {
      instead.addAll(tasks.schoolsAt(procedure, step, person));
    }
    return byName(school -> holds(person, school.id(), roles) || instead.contains(school.id()));
  }
}
