package org.countersign.post;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.countersign.access.NextRoles;
import org.countersign.access.StepPeople;
import org.countersign.policy.AnswersOfToday;
import org.countersign.school.People;
import org.springframework.stereotype.Component;

/**
 * Who checks a post: never its author. Where nobody of the policy's checkers is there, those who
 * check where the checker is the author come next.
 */
@Component
class CheckPostPeople implements StepPeople {

  private static final List<String> REFERS_TO =
      List.of("none", "staff", "pupil", "parent", "school-activity");

  private final AnswersOfToday policies;

  CheckPostPeople(AnswersOfToday policies) {
    this.policies = policies;
  }

  @Override
  public String procedure() {
    return StartPost.PROCEDURE;
  }

  @Override
  public String element() {
    return CheckPost.TASK;
  }

  @Override
  @SuppressWarnings("unchecked")
  public List<NextRoles> line(String school, Function<String, Object> variables) {
    return line(
        (Map<String, Object>) variables.apply("postChecker"),
        (Map<String, Object>) variables.apply("otherChecker"));
  }

  private static List<NextRoles> line(Map<String, Object> policy, Map<String, Object> whenAuthor) {
    return CheckerRules.inOrder(policy, whenAuthor).stream()
        .map(choice -> new NextRoles(choice.roles(), choice.clause()))
        .toList();
  }

  @Override
  public List<Situation> situations(String school, People people) {
    CheckerRules rules = new CheckerRules(people);
    Map<String, Object> whenAuthor = policies.of(school, "checker-when-author", Map.of()).get(0);
    Set<String> authors = authors(school, people);
    List<Situation> situations = new ArrayList<>();
    for (Map<String, Object> policy : answers(school)) {
      for (String author : authors) {
        var outcome = decide(rules, school, policy, whenAuthor, author);
        if (!(outcome instanceof CheckerRules.Outcome.NotNeeded)) {
          situations.add(
              new Situation(
                  "A post under " + policy.get("clause"),
                  author,
                  Set.of(),
                  roles(outcome),
                  Set.of(author),
                  line(policy, whenAuthor)));
        }
      }
    }
    return situations;
  }

  private static CheckerRules.Outcome decide(
      CheckerRules rules,
      String school,
      Map<String, Object> policy,
      Map<String, Object> whenAuthor,
      String author) {
    // Whom the author would choose, where the author chooses, makes no difference here.
    String chosen =
        rules.colleagues(school, Set.of(author)).stream()
            .findFirst()
            .map(colleague -> colleague.username())
            .orElse(null);
    return rules.decide(school, policy, whenAuthor, Set.of(author), chosen);
  }

  private static Set<String> roles(CheckerRules.Outcome outcome) {
    return outcome instanceof CheckerRules.Outcome.Somebody somebody
        ? Set.copyOf(somebody.choice().roles())
        : Set.of();
  }

  /** Whoever may ask for a post, by username. */
  static Set<String> authors(String school, People people) {
    return people.rolesIn(school).entrySet().stream()
        .filter(person -> person.getValue().stream().anyMatch(PostReaders.STARTERS::contains))
        .map(Map.Entry::getKey)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The policy's different answers to all posts that there can be. */
  private Set<Map<String, Object>> answers(String school) {
    Set<Map<String, Object>> answers = new LinkedHashSet<>();
    for (ContentKind kind : ContentKind.values()) {
      for (String refersTo : REFERS_TO) {
        for (String controversial : List.of("yes", "no")) {
          answers.addAll(
              policies.of(
                  school,
                  "post-checker",
                  Map.of(
                      "contentKind", kind.id(),
                      "refersTo", refersTo,
                      "controversial", controversial)));
        }
      }
    }
    return answers;
  }

  @Override
  public String otherwise() {
    return "Nobody approves it, so it expires on its day and is never posted.";
  }
}
