package org.countersign.model;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.model.dmn.instance.DecisionRule;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.DmnElement;
import org.camunda.bpm.model.dmn.instance.InputEntry;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.OutputEntry;
import org.camunda.bpm.model.dmn.instance.Text;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;

/** Decision tables that the engine reads as they look. */
final class DecisionRules {

  static final List<Rule<DmnFile>> RULES =
      List.of(
          new Rule<>("a decision is named like its file", DecisionRules::namedLikeFile),
          new Rule<>("a decision says how long its history is kept", DecisionRules::timeToLive),
          new Rule<>("a hit policy is one that the engine knows", DecisionRules::hitPolicy),
          new Rule<>("columns have names", DecisionRules::columns),
          new Rule<>("a table has rules", DecisionRules::hasRules),
          new Rule<>("a table is written in FEEL", DecisionRules::feelOnly),
          new Rule<>("a cell is FEEL that the engine reads", DecisionRules::cells),
          new Rule<>("a table says what happens when nothing matches", DecisionRules::noMatch),
          new Rule<>(
              "no rule stands behind one that takes everything", DecisionRules::neverReached));

  private static final Set<String> KNOWN =
      Set.of("UNIQUE", "ANY", "FIRST", "RULE ORDER", "COLLECT");
  private static final Pattern QUOTED = Pattern.compile("\"([^\"]*\\S[^\"]*)\"");
  private static final FeelEngineApi FEEL = FeelEngineBuilder.forJava().build();

  private DecisionRules() {}

  private static Stream<Found> namedLikeFile(DmnFile file) {
    return file.decisions().stream()
        .filter(
            decision ->
                !decision.getId().equals(file.name())
                    || !file.name().startsWith(file.folder() + "-"))
        .map(
            decision ->
                Found.at(
                    decision,
                    "Name file and decision alike: %s-<question>, one decision a file."
                        .formatted(file.folder())));
  }

  private static Stream<Found> timeToLive(DmnFile file) {
    return file.decisions().stream()
        .filter(
            decision ->
                !Objects.requireNonNullElse(decision.getCamundaHistoryTimeToLiveString(), "")
                    .matches("P\\d+D"))
        .map(decision -> Found.at(decision, "Set camunda:historyTimeToLive in days: P365D."));
  }

  private static Stream<Found> hitPolicy(DmnFile file) {
    return file.tables().stream()
        .filter(table -> !KNOWN.contains(hitPolicyOf(table)))
        .map(table -> Found.at(table, "Use one of UNIQUE, ANY, FIRST, RULE ORDER, COLLECT."));
  }

  private static Stream<Found> columns(DmnFile file) {
    Stream<DmnElement> inputs =
        file.tables().stream()
            .flatMap(table -> table.getInputs().stream())
            .filter(
                input ->
                    isBlank(input.getLabel())
                        || input.getInputExpression() == null
                        || cell(input.getInputExpression().getText()).isEmpty())
            .map(DmnElement.class::cast);
    Stream<DmnElement> outputs =
        file.tables().stream()
            .flatMap(table -> table.getOutputs().stream())
            .filter(output -> isBlank(output.getLabel()) || isBlank(output.getName()))
            .map(DmnElement.class::cast);
    return Stream.concat(inputs, outputs)
        .map(column -> Found.at(column, "Give the column a label, and an expression or a name."));
  }

  private static Stream<Found> hasRules(DmnFile file) {
    if (file.tables().isEmpty()) {
      return Stream.of(new Found(file.name(), "Add a decision table."));
    }
    return file.tables().stream()
        .filter(table -> table.getRules().isEmpty())
        .map(table -> Found.at(table, "Add a rule."));
  }

  private static Stream<Found> feelOnly(DmnFile file) {
    return Xml.elements(file.model())
        .filter(
            xml ->
                xml.hasAttribute("expressionLanguage")
                    && !xml.getAttribute("expressionLanguage").toLowerCase().contains("feel"))
        .map(xml -> new Found(Xml.id(xml), "Write it in FEEL and remove the expressionLanguage."));
  }

  private static Stream<Found> cells(DmnFile file) {
    Stream<DmnElement> inputs =
        rules(file)
            .flatMap(rule -> rule.getInputEntries().stream())
            .filter(entry -> !FEEL.parseUnaryTests(orAny(entry)).isSuccess())
            .map(DmnElement.class::cast);
    Stream<DmnElement> outputs =
        rules(file)
            .flatMap(rule -> rule.getOutputEntries().stream())
            .filter(entry -> !FEEL.parseExpression(cell(entry.getText())).isSuccess())
            .map(DmnElement.class::cast);
    return Stream.concat(inputs, outputs)
        .map(cell -> Found.at(cell, "The engine cannot read this: texts stand in double quotes."));
  }

  private static Stream<Found> noMatch(DmnFile file) {
    return file.tables().stream()
        .filter(table -> Set.of("UNIQUE", "ANY", "FIRST").contains(hitPolicyOf(table)))
        .filter(table -> !table.getRules().isEmpty())
        .filter(table -> table.getRules().stream().noneMatch(DecisionRules::takesEverything))
        .filter(table -> !isExplained(table) && !isExplained((DmnElement) table.getParentElement()))
        .map(
            table ->
                Found.at(
                    table,
                    "Add a last rule with \"-\" everywhere, or describe it: \"no match: ...\"."));
  }

  private static Stream<Found> neverReached(DmnFile file) {
    return file.tables().stream()
        .filter(table -> "FIRST".equals(hitPolicyOf(table)))
        .flatMap(
            table ->
                table.getRules().stream()
                    .dropWhile(rule -> !takesEverything(rule))
                    .skip(1)
                    .map(rule -> Found.at(rule, "It is never reached: move it up or remove it.")));
  }

  private static boolean takesEverything(DecisionRule rule) {
    return rule.getInputEntries().stream().allMatch(entry -> orAny(entry).equals("-"));
  }

  private static boolean isExplained(DmnElement element) {
    return element.getDescription() != null
        && element.getDescription().getTextContent().strip().matches("(?s)no match: \\S.*");
  }

  /** A rule's answer in that column, without its quotes; empty where it has none. */
  static Optional<String> text(DecisionTable table, DecisionRule rule, String output) {
    List<String> names = table.getOutputs().stream().map(Output::getName).toList();
    List<OutputEntry> answers = List.copyOf(rule.getOutputEntries());
    int column = names.indexOf(output);
    if (column < 0 || column >= answers.size()) {
      return Optional.empty();
    }
    Matcher quoted = QUOTED.matcher(cell(answers.get(column).getText()));
    return quoted.matches() ? Optional.of(quoted.group(1)) : Optional.empty();
  }

  private static Stream<DecisionRule> rules(DmnFile file) {
    return file.tables().stream().flatMap(table -> table.getRules().stream());
  }

  /** As written in the file: the model API knows no word but its own. */
  static String hitPolicyOf(DecisionTable table) {
    return Objects.requireNonNullElse(table.getDomElement().getAttribute("hitPolicy"), "UNIQUE");
  }

  private static String orAny(InputEntry entry) {
    String test = cell(entry.getText());
    return test.isEmpty() ? "-" : test;
  }

  private static String cell(Text text) {
    return text == null ? "" : text.getTextContent().strip();
  }

  private static boolean isBlank(String text) {
    return text == null || text.isBlank();
  }
}
