package org.countersign.post;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.countersign.school.People;
import org.countersign.school.Person;
import org.countersign.school.Role;
import org.springframework.stereotype.Component;

/**
 * Who checks a post: those whom the policy names (question {@code post-checker}) without its author
 * and everybody who edited it (P2). Where nobody of them is left, whom the policy or our default
 * names for that case (question {@code checker-when-author}, reading 2).
 */
@Component
class CheckerRules {

  private final People people;

  CheckerRules(People people) {
    this.people = people;
  }

  /** What comes of it. */
  sealed interface Outcome {

    /** Somebody checks it. */
    record Somebody(CheckerChoice choice) implements Outcome {}

    /** By that clause it goes out without anybody's check. */
    record NotNeeded(String clause, String basis) implements Outcome {}

    /**
     * A check is needed and nobody may do it.
     *
     * @param words what its author can do about it
     */
    record Nobody(String words) implements Outcome {}
  }

  /**
   * @param policy answer to {@code post-checker}: {@code roles}, {@code checkNeeded}, {@code
   *     clause}, {@code basis}
   * @param whenAuthor answer to {@code checker-when-author}: {@code first}, {@code next}, {@code
   *     clause}, {@code basis}
   * @param editors usernames that must not check, the author's among them
   * @param chosen username of the colleague whom the author chose, or null
   */
  Outcome decide(
      String school,
      Map<String, Object> policy,
      Map<String, Object> whenAuthor,
      Collection<String> editors,
      String chosen) {
    if (Boolean.FALSE.equals(policy.get("checkNeeded"))) {
      return new Outcome.NotNeeded(text(policy, "clause"), text(policy, "basis"));
    }
    for (CheckerChoice choice : inOrder(policy, whenAuthor)) {
      List<String> able = able(school, choice.roles(), editors);
      if (able.isEmpty()) {
        continue;
      }
      if (!asksForColleague(choice.roles())) {
        return new Outcome.Somebody(choice);
      }
      return chosen != null && able.contains(chosen)
          ? new Outcome.Somebody(
              new CheckerChoice(choice.roles(), chosen, choice.clause(), choice.basis()))
          : new Outcome.Nobody("Choose a colleague who checks it, other than who wrote it.");
    }
    return new Outcome.Nobody(
        "Nobody at the school may check it at present: those whom the policy names wrote it, or"
            + " nobody holds that role. Ask the headteacher, and send it again.");
  }

  /**
   * Those whom the policy names, and who comes next where nobody of them may or is there.
   *
   * @param policy answer to {@code post-checker}
   * @param whenAuthor answer to {@code checker-when-author}
   */
  static List<CheckerChoice> inOrder(Map<String, Object> policy, Map<String, Object> whenAuthor) {
    return List.of(
        choice(policy, "roles"), choice(whenAuthor, "first"), choice(whenAuthor, "next"));
  }

  /** Where any member of staff may check, the author says which colleague does (HCPS OU-7). */
  static boolean asksForColleague(List<String> roles) {
    return roles.contains(Role.STAFF.id());
  }

  static List<String> roles(Map<String, Object> answer, String output) {
    return Arrays.stream(text(answer, output).split(","))
        .map(String::strip)
        .filter(role -> !role.isEmpty())
        .toList();
  }

  private static CheckerChoice choice(Map<String, Object> answer, String output) {
    return new CheckerChoice(
        roles(answer, output), null, text(answer, "clause"), text(answer, "basis"));
  }

  private List<String> able(String school, List<String> roles, Collection<String> editors) {
    return roles.stream()
        .flatMap(role -> Role.byId(role).stream())
        .flatMap(role -> holders(role, school))
        .distinct()
        .filter(username -> !editors.contains(username))
        .toList();
  }

  private Stream<String> holders(Role role, String school) {
    return people.holdersOf(role, school).stream().map(Person::username);
  }

  private static String text(Map<String, Object> answer, String output) {
    Object value = answer.get(output);
    return value == null ? "" : value.toString();
  }

  /** Every colleague whom the author may choose from. */
  List<Person> colleagues(String school, Set<String> editors) {
    return people.holdersOf(Role.STAFF, school).stream()
        .filter(person -> !editors.contains(person.username()))
        .toList();
  }
}
