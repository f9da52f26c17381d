package org.countersign.accountcreation;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.countersign.school.People;
import org.countersign.school.Person;
import org.countersign.school.Role;
import org.springframework.stereotype.Component;

/** Who may decide about an application: never who wrote a version of it (A2). */
@Component
public class WhoDecides {

  private final People people;

  WhoDecides(People people) {
    this.people = people;
  }

  /** The first of them that somebody holds who is not excluded. */
  public Optional<Approver> first(
      String school, List<Approver> inOrder, Collection<String> excluded) {
    return inOrder.stream()
        .filter(one -> !able(school, one.roles(), excluded).isEmpty())
        .findFirst();
  }

  /** Usernames of those who hold one of the roles and are not excluded. */
  public List<String> able(String school, String roles, Collection<String> excluded) {
    return split(roles)
        .flatMap(role -> Role.byId(role).stream())
        .flatMap(role -> people.holdersOf(role, school).stream())
        .map(Person::username)
        .distinct()
        .sorted()
        .filter(username -> !excluded.contains(username))
        .toList();
  }

  private static Stream<String> split(String roles) {
    return Arrays.stream(roles.split(",")).map(String::strip).filter(role -> !role.isEmpty());
  }

  /** What a table answered, in one of its outputs that names roles. */
  public static Approver read(Map<String, Object> row, String output) {
    return new Approver(
        String.join(",", split(text(row, output)).toList()),
        text(row, "clause"),
        text(row, "basis"));
  }

  private static String text(Map<String, Object> row, String output) {
    Object value = row.get(output);
    return value == null ? "" : value.toString();
  }
}
