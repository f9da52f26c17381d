package org.countersign.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.camunda.bpm.dmn.engine.DmnDecisionTableResult;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Asks every table of every policy, and compares with {@code answers.txt}. */
@Tag("no-database")
class AnswersTest {

  private static final Path ANSWERS =
      Path.of("src/test/resources/org/countersign/policy/answers.txt");

  private static final Set<String> rulesHit = new HashSet<>();
  private static final DmnEngine engine = engine();
  private static final Map<String, DmnDecision> decisions = new HashMap<>();

  private static Library library;
  private static Policies policies;

  record Scenario(
      String question,
      String policy,
      Map<String, Object> facts,
      Map<String, String> answer,
      Basis basis,
      List<String> citations) {

    @Override
    public String toString() {
      return policy + " " + question + " " + facts;
    }
  }

  @BeforeAll
  static void open() {
    library = Library.open(new PackSources(), null);
    policies = new Policies(library.questions(), library.packs());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("scenarios")
  void a_policy_answers_as_its_clause_says(Scenario scenario) {
    Map<String, Object> answer = ask(scenario.policy, scenario.question, scenario.facts);

    assertThat(answer.remove("basis")).isEqualTo(scenario.basis.id());
    String clause = (String) answer.remove("clause");
    assertThat(Citations.split(clause)).containsAll(scenario.citations);
    Map<String, String> asText = new LinkedHashMap<>();
    answer.forEach((name, value) -> asText.put(name, String.valueOf(value)));
    assertThat(asText).isEqualTo(scenario.answer);
  }

  @Test
  void every_policy_is_asked_every_question_and_what_it_answers_when_nothing_is_known() {
    Set<String> asked =
        scenarios()
            .filter(scenario -> scenario.facts.isEmpty())
            .map(scenario -> scenario.policy + " " + scenario.question)
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
    scenarios().forEach(scenario -> ask(scenario.policy, scenario.question, scenario.facts));

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
    for (String missing : scenario.facts.keySet()) {
      Map<String, Object> known = new HashMap<>(scenario.facts);
      known.remove(missing);
      Map<String, Object> answer = ask(scenario.policy, scenario.question, known);

      assertThat(answer).as("without %s", missing).isNotEmpty();
      assertThat(answer.get("checkNeeded")).as("without %s", missing).isNotEqualTo(false);
      assertThat(answer.get("permission")).as("without %s", missing).isNotEqualTo("not-needed");
    }
  }

  static Stream<Scenario> scenarios() {
    try {
      return Files.readAllLines(ANSWERS).stream()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .flatMap(AnswersTest::scenarios);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static Stream<Scenario> scenarios(String line) {
    String[] cells = Arrays.stream(line.split("\\|")).map(String::strip).toArray(String[]::new);
    List<String> source = List.of(cells[4].split(" "));
    Basis basis = Basis.byId(source.get(0)).orElse(Basis.POLICY);
    List<String> citations = source.stream().filter(part -> part.contains(":")).toList();
    Map<String, Object> facts = new LinkedHashMap<>();
    pairs(cells[2])
        .forEach(
            (name, value) ->
                facts.put(
                    name,
                    Set.of("true", "false").contains(value) ? Boolean.valueOf(value) : value));
    return Arrays.stream(cells[1].split(" "))
        .map(policy -> new Scenario(cells[0], policy, facts, pairs(cells[3]), basis, citations));
  }

  private static Map<String, String> pairs(String cell) {
    Map<String, String> pairs = new LinkedHashMap<>();
    for (String pair : cell.isEmpty() ? new String[0] : cell.split(" ")) {
      String[] nameAndValue = pair.split("=", 2);
      pairs.put(nameAndValue[0], nameAndValue[1]);
    }
    return pairs;
  }

  private static Map<String, Object> ask(
      String policy, String question, Map<String, Object> facts) {
    Table table = policies.answer(policy, question);
    byte[] dmn = library.files().get(table.pack()).texts().get(table.decision() + ".dmn");
    DmnDecision decision =
        decisions.computeIfAbsent(
            table.decision(), key -> engine.parseDecision(key, new ByteArrayInputStream(dmn)));
    DmnDecisionTableResult result = engine.evaluateDecisionTable(decision, facts);
    DmnDecisionRuleResult only = result.getSingleResult();
    return new LinkedHashMap<>(only.getEntryMap());
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
