package org.countersign.accounthandover;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.countersign.access.NextRoles;
import org.countersign.school.People;
import org.countersign.school.Person;
import org.countersign.school.Role;

/**
 * Who does a step of a handover, in order: whom the policy names, and where all of those leave or
 * nobody holds the role, the next (ours).
 *
 * @param steps roles with the clause, in order
 */
record InLine(List<NextRoles> steps) {

  private static final String NEXT = "ours: the next where those before leave or are not there";

  /** Those of the policies' answers, then the heads and the chair of governors. */
  static InLine of(List<Map<String, Object>> answers) {
    Stream<NextRoles> policy = answers.stream().map(InLine::read);
    Stream<NextRoles> ours =
        Stream.of(Role.HEADTEACHER, Role.DEPUTY_HEADTEACHER, Role.CHAIR_OF_GOVERNORS)
            .map(role -> new NextRoles(List.of(role.id()), NEXT));
    return new InLine(Stream.concat(policy, ours).filter(step -> !step.roles().isEmpty()).toList());
  }

  private static NextRoles read(Map<String, Object> row) {
    return new NextRoles(roles(row), String.valueOf(row.get("clause")));
  }

  /** The roles that a table answered. */
  static List<String> roles(Map<String, Object> row) {
    return Arrays.stream(String.valueOf(row.get("roles")).split(","))
        .map(String::strip)
        .filter(role -> !role.isEmpty())
        .toList();
  }

  /** The first of them that somebody holds who is not excluded. */
  Optional<List<String>> first(String school, Collection<String> excluded, People people) {
    return steps.stream()
        .map(NextRoles::roles)
        .filter(roles -> holders(school, roles, people).anyMatch(who -> !excluded.contains(who)))
        .findFirst();
  }

  private static Stream<String> holders(String school, List<String> roles, People people) {
    return roles.stream()
        .flatMap(role -> Role.byId(role).stream())
        .flatMap(role -> people.holdersOf(role, school).stream())
        .map(Person::username);
  }
}
