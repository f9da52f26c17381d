package org.countersign.absence;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.countersign.school.People;
import org.countersign.school.Person;
import org.countersign.school.Role;

/** The people of one school, read once: a report asks who holds a role thousands of times. */
final class RolesAtOnce implements People {

  private final People people;
  private final String school;
  private final List<Person> staff;
  private final Map<String, Set<Role>> roles;

  RolesAtOnce(People people, String school, Staff staff) {
    this.people = people;
    this.school = school;
    this.staff = people.staffOf(school);
    this.roles = staff.roles();
  }

  @Override
  public List<Person> staffOf(String school) {
    return its(school) ? staff : List.of();
  }

  @Override
  public Optional<Person> byUsername(String username) {
    return people.byUsername(username);
  }

  @Override
  public Set<Role> rolesOf(String username, String school) {
    return rolesIn(school).getOrDefault(username, Set.of());
  }

  @Override
  public Map<String, Set<Role>> rolesIn(String school) {
    return its(school) ? roles : Map.of();
  }

  @Override
  public List<Person> holdersOf(Role role, String school) {
    return staffOf(school).stream()
        .filter(person -> rolesOf(person.username(), school).contains(role))
        .toList();
  }

  private boolean its(String other) {
    return school.equals(other);
  }
}
