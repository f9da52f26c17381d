package org.countersign.accounthandover;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.countersign.policy.Policies;
import org.countersign.school.LeavingDates;
import org.countersign.school.People;
import org.countersign.school.Person;
import org.countersign.school.Role;
import org.countersign.school.School;
import org.springframework.stereotype.Component;

/** Who may be chosen to run an account. */
@Component
class Colleagues {

  private final People people;
  private final LeavingDates dates;
  private final Policies policies;

  Colleagues(People people, LeavingDates dates, Policies policies) {
    this.people = people;
    this.dates = dates;
    this.policies = policies;
  }

  record Colleague(String username, String name, String role) {}

  /** Staff who stay, as far as the roll knows. */
  List<Colleague> of(Handover handover, School school) {
    Map<String, Set<Role>> roles = people.rolesIn(school.id());
    Set<String> leaving = dates.leaving(school.id());
    return people.staffOf(school.id()).stream()
        .filter(person -> !leaving.contains(person.username()))
        .filter(person -> !handover.leavers().contains(person.username()))
        .filter(person -> mayRunIt(roles.getOrDefault(person.username(), Set.of())))
        .map(
            person ->
                new Colleague(person.username(), person.fullName(), titles(school, person, roles)))
        .toList();
  }

  private static boolean mayRunIt(Set<Role> roles) {
    return roles.contains(Role.STAFF) || roles.contains(Role.CLASS_TEACHER);
  }

  private String titles(School school, Person person, Map<String, Set<Role>> roles) {
    Set<Role> held = roles.get(person.username());
    return String.join(
        ", ",
        held.stream()
            .filter(role -> role != Role.STAFF || held.size() == 1)
            .sorted()
            .map(role -> policies.title(school.policy(), role))
            .toList());
  }
}
