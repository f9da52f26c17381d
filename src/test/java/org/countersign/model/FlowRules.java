package org.countersign.model;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.CompletionCondition;
import org.camunda.bpm.model.bpmn.instance.Condition;
import org.camunda.bpm.model.bpmn.instance.ConditionExpression;
import org.camunda.bpm.model.bpmn.instance.Expression;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;

/** Where a case goes: splits that ask a question, and no dead ends. */
final class FlowRules {

  static final List<Rule<BpmnFile>> RULES =
      List.of(
          new Rule<>("a split asks a question", FlowRules::question),
          new Rule<>("a split has a default", FlowRules::hasDefault),
          new Rule<>("the default is the safe side", FlowRules::safeDefault),
          new Rule<>("each answer has a name", FlowRules::namedAnswers),
          new Rule<>("each answer but the default has a condition", FlowRules::conditions),
          new Rule<>("no two answers are the same", FlowRules::differentAnswers),
          new Rule<>("a condition asks about the case", FlowRules::realConditions),
          new Rule<>("only gateways split", FlowRules::onlyGateways),
          new Rule<>("everything is reached", FlowRules::reached),
          new Rule<>("every path ends", FlowRules::ends));

  private FlowRules() {}

  private static Stream<Found> question(BpmnFile file) {
    return splits(file)
        .filter(split -> split.getName() == null || !split.getName().strip().endsWith("?"))
        .map(split -> Found.at(split, "Name it as a question that its answers answer."));
  }

  private static Stream<Found> hasDefault(BpmnFile file) {
    return splits(file)
        .filter(split -> split.getDomElement().getAttribute("default") == null)
        .map(split -> Found.at(split, "Give it a default: what happens when nothing is known."));
  }

  private static Stream<Found> safeDefault(BpmnFile file) {
    return splits(file)
        .filter(split -> !BpmnFile.says(split, "safeDefault"))
        .map(
            split ->
                Found.at(
                    split,
                    "Say in the property safeDefault why its default is the safe side: it refuses,"
                        + " returns or escalates."));
  }

  private static Stream<Found> namedAnswers(BpmnFile file) {
    return splits(file)
        .flatMap(split -> file.outgoing(split).stream())
        .filter(answer -> name(answer).isBlank())
        .map(answer -> Found.at(answer, "Name it with the answer it stands for."));
  }

  private static Stream<Found> conditions(BpmnFile file) {
    return splits(file)
        .flatMap(split -> file.outgoing(split).stream())
        .filter(answer -> isDefault(answer) == (answer.getConditionExpression() != null))
        .map(
            answer ->
                Found.at(
                    answer,
                    isDefault(answer)
                        ? "Remove its condition: it is the default."
                        : "Give it a condition, or make it the default."));
  }

  private static Stream<Found> differentAnswers(BpmnFile file) {
    return splits(file).flatMap(split -> repeated(file.outgoing(split)));
  }

  private static Stream<Found> repeated(List<SequenceFlow> answers) {
    Set<String> names = new HashSet<>();
    Set<String> conditions = new HashSet<>();
    return answers.stream()
        .filter(
            answer ->
                !name(answer).isBlank() && !names.add(name(answer).toLowerCase())
                    || answer.getConditionExpression() != null
                        && !conditions.add(text(answer.getConditionExpression())))
        .map(answer -> Found.at(answer, "Another answer has the same name or condition."));
  }

  private static Stream<Found> realConditions(BpmnFile file) {
    return Stream.<Class<? extends Expression>>of(
            ConditionExpression.class, Condition.class, CompletionCondition.class)
        .flatMap(file::all)
        .filter(condition -> !Juel.asks(text(condition)))
        .map(
            condition ->
                Found.at(
                    condition.getParentElement(),
                    "Ask about the case in one ${...} expression, not a constant or a script."));
  }

  private static Stream<Found> onlyGateways(BpmnFile file) {
    return file.all(FlowNode.class)
        .filter(node -> !(node instanceof Gateway) && file.outgoing(node).size() > 1)
        .map(node -> Found.at(node, "Put a gateway after it, which says how the case splits."));
  }

  private static Stream<Found> reached(BpmnFile file) {
    Set<FlowNode> reached = Paths.reached(file);
    return file.all(FlowNode.class)
        .filter(node -> !reached.contains(node))
        .map(node -> Found.at(node, "No path leads here: connect it or remove it."));
  }

  private static Stream<Found> ends(BpmnFile file) {
    Set<FlowNode> ending = Paths.ending(file);
    List<FlowNode> lost = file.all(FlowNode.class).filter(node -> !ending.contains(node)).toList();
    List<FlowNode> deadEnds = lost.stream().filter(node -> file.outgoing(node).isEmpty()).toList();
    return (deadEnds.isEmpty() ? lost.stream().limit(1) : deadEnds.stream())
        .map(node -> Found.at(node, "No path from here ends: lead it to an end event."));
  }

  /** Exclusive, inclusive and complex gateways with more than one way out. */
  private static Stream<FlowNode> splits(BpmnFile file) {
    Set<String> kinds = Set.of("exclusiveGateway", "inclusiveGateway", "complexGateway");
    return file.all(FlowNode.class)
        .filter(node -> kinds.contains(node.getElementType().getTypeName()))
        .filter(node -> file.outgoing(node).size() > 1);
  }

  private static boolean isDefault(SequenceFlow flow) {
    return flow.getId().equals(flow.getSource().getDomElement().getAttribute("default"));
  }

  private static String name(SequenceFlow flow) {
    return flow.getName() == null ? "" : flow.getName().strip();
  }

  private static String text(Expression expression) {
    return expression.getTextContent().strip();
  }
}
