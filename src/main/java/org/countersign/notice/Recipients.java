package org.countersign.notice;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.countersign.access.TaskFacts;
import org.countersign.school.People;
import org.countersign.school.Person;
import org.countersign.school.Role;
import org.springframework.stereotype.Component;

/**
 * Who is told of a step: whose it is, and nobody whose it must not be. Leavers and people of other
 * schools are told nothing. In confidential cases roles are nobody: its subject may hold one.
 */
@Component
class Recipients {

  private final People people;

  Recipients(People people) {
    this.people = people;
  }

  /** The people of one school as they are now. */
  final class School {

    private final List<Person> staff;
    private final Map<String, Set<Role>> roles;

    private School(String id) {
      staff = people.staffOf(id);
      roles = people.rolesIn(id);
    }

    /** Whose the step is, by username. */
    List<Person> of(Step step) {
      TaskFacts facts = step.facts();
      if (facts.assignee() != null) {
        return among(step, Set.of(facts.assignee()), Set.of());
      }
      return among(
          step, facts.candidateUsers(), step.confidential() ? Set.of() : facts.candidateRoles());
    }

    /** Who is told when nobody does it, by username; of a confidential case nobody else. */
    List<Person> escalation(Step step) {
      return step.confidential() ? of(step) : among(step, Set.of(), step.escalateTo());
    }

    /** Who is told where nobody is left to do it: those, and the school office. */
    List<Person> whoSeesToIt(Step step) {
      Set<String> roleIds = new HashSet<>(step.escalateTo());
      roleIds.add(Role.OFFICE.id());
      return among(step, Set.of(), roleIds);
    }

    /** Those of them who are at the school and may know of the step, by username. */
    List<Person> named(Step step, Collection<String> usernames) {
      return among(step, Set.copyOf(usernames), Set.of());
    }

    /** Somebody who is at the school. */
    Optional<Person> person(String username) {
      return staff.stream().filter(one -> one.username().equals(username)).findFirst();
    }

    private List<Person> among(Step step, Set<String> usernames, Set<String> roleIds) {
      if (!step.excludedKnown()) {
        return List.of();
      }
      Set<String> excluded = step.facts().excluded();
      return staff.stream()
          .filter(person -> !excluded.contains(person.username()))
          .filter(
              person ->
                  usernames.contains(person.username()) || holdsOne(person.username(), roleIds))
          .toList();
    }

    private boolean holdsOne(String username, Set<String> roleIds) {
      return roles.getOrDefault(username, Set.of()).stream()
          .anyMatch(role -> roleIds.contains(role.id()));
    }
  }

  School at(String school) {
    return new School(school);
  }
}
