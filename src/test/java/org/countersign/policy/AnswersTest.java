package org.countersign.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.countersign.policy.Scenario.Expected;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Asks every table of every policy, and compares with {@code answers.txt}. */
@Tag("no-database")
class AnswersTest {

  private static final List<String> WEIGHT = List.of("", "note", "flag", "stop");

  private static final Set<String> rulesHit = new HashSet<>();
  private static final DmnEngine engine = engine();
  private static final Map<String, DmnDecision> decisions = new HashMap<>();

  private static Library library;
  private static Policies policies;

  @BeforeAll
  static void open() {
    library = Library.open(new PackSources(), null);
    policies = new Policies(library.questions(), library.packs());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("scenarios")
  void a_policy_answers_as_its_clause_says(Scenario scenario) {
    List<Map<String, Object>> answers = ask(scenario, scenario.facts());

    assertThat(answers.stream().map(AnswersTest::plain))
        .containsExactlyElementsOf(scenario.answers().stream().map(Expected::answer).toList());
    for (int i = 0; i < answers.size(); i++) {
      Expected expected = scenario.answers().get(i);
      assertThat(answers.get(i).get("basis")).isEqualTo(expected.basis().id());
      assertThat(Citations.split((String) answers.get(i).get("clause")))
          .containsAll(expected.citations());
    }
  }

  /** The answer itself, without why it is given and in which words. */
  private static Map<String, String> plain(Map<String, Object> answer) {
    Map<String, String> plain = new LinkedHashMap<>();
    answer.forEach((name, value) -> plain.put(name, String.valueOf(value)));
    plain.keySet().removeAll(Set.of("basis", "clause", "says"));
    return plain;
  }

  @Test
  void every_policy_is_asked_every_question_and_what_it_answers_when_nothing_is_known() {
    Set<String> asked =
        scenarios()
            .filter(scenario -> scenario.facts().isEmpty())
            .map(scenario -> scenario.policy() + " " + scenario.question())
            .collect(Collectors.toSet());

    for (Pack pack : library.packs().values()) {
      for (Question question : library.questions().all()) {
        assertThat(asked).contains(pack.code() + " " + question.id());
      }
    }
  }

  @Test
  void every_rule_of_every_table_is_hit() {
    rulesHit.clear();
    scenarios().forEach(scenario -> ask(scenario, scenario.facts()));

    List<String> all = new ArrayList<>();
    for (Pack pack : library.packs().values()) {
      for (Table table : pack.tables().values()) {
        table.rules().forEach(rule -> all.add(table.decision() + " " + rule.id()));
      }
    }
    assertThat(rulesHit).containsExactlyInAnyOrderElementsOf(all);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("scenarios")
  void a_missing_fact_never_makes_an_answer_fail_or_more_permissive(Scenario scenario) {
    List<Map<String, Object>> before = ask(scenario, scenario.facts());
    for (String missing : scenario.facts().keySet()) {
      Map<String, Object> known = new HashMap<>(scenario.facts());
      known.remove(missing);
      List<Map<String, Object>> answers = ask(scenario, known);

      for (Map<String, Object> answer : before) {
        assertThat(answers).as("without %s", missing).anyMatch(a -> isNoWeaker(answer, a));
      }
    }
  }

  private static boolean isNoWeaker(Map<String, Object> before, Map<String, Object> now) {
    return !Boolean.FALSE.equals(now.get("checkNeeded"))
        && !"not-needed".equals(now.get("permission"))
        && !"no".equals(now.get("answer"))
        && uses(now).containsAll(uses(before))
        && Objects.equals(now.get("point"), before.get("point"))
        && weight(now) >= weight(before);
  }

  private static int weight(Map<String, Object> answer) {
    return WEIGHT.indexOf(answer.getOrDefault("finding", ""));
  }

  private static List<String> uses(Map<String, Object> answer) {
    String uses = (String) answer.getOrDefault("uses", "");
    return uses.isEmpty() ? List.of() : List.of(uses.split(","));
  }

  @Test
  void what_a_finding_says_fits_on_a_form() {
    for (Pack pack : library.packs().values()) {
      assertThat(policies.answer(pack.code(), "content-rules").rules())
          .extracting(rule -> rule.then().get("says").length())
          .allMatch(length -> length <= 200);
    }
  }

  static Stream<Scenario> scenarios() {
    return Scenario.all();
  }

  private static List<Map<String, Object>> ask(Scenario scenario, Map<String, Object> facts) {
    Table table = policies.answer(scenario.policy(), scenario.question());
    byte[] dmn = library.files().get(table.pack()).texts().get(table.decision() + ".dmn");
    DmnDecision decision =
        decisions.computeIfAbsent(
            table.decision(), key -> engine.parseDecision(key, new ByteArrayInputStream(dmn)));
    return engine.evaluateDecisionTable(decision, facts).getResultList();
  }

  private static DmnEngine engine() {
    DmnEngineConfiguration configuration =
        DmnEngineConfiguration.createDefaultDmnEngineConfiguration();
    configuration
        .getCustomPostDecisionTableEvaluationListeners()
        .add(
            event ->
                event
                    .getMatchingRules()
                    .forEach(
                        rule ->
                            rulesHit.add(event.getDecisionTable().getKey() + " " + rule.getId())));
    return configuration.buildEngine();
  }
}
