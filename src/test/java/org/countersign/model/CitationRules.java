package org.countersign.model;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.camunda.bpm.model.bpmn.instance.SendTask;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.dmn.instance.DecisionTable;

/** Everything that does or decides something names the clause that asks for it. */
final class CitationRules {

  static final List<Rule<BpmnFile>> OF_PROCESSES =
      List.of(
          new Rule<>("work cites its clauses", CitationRules::cites),
          new Rule<>("a model's citation can be read", file -> inModel(file, Citations::malformed)),
          new Rule<>(
              "a clause that a model cites exists",
              file -> inModel(file, citations -> citations.unknown(file.project()))));

  static final List<Rule<DmnFile>> OF_DECISIONS =
      List.of(
          new Rule<>("a rule cites its clauses", CitationRules::rulesCite),
          new Rule<>("a rule's citation can be read", file -> inTable(file, Citations::malformed)),
          new Rule<>(
              "a clause that a rule cites exists",
              file -> inTable(file, citations -> citations.unknown(file.project()))));

  private CitationRules() {}

  private static Stream<Found> cites(BpmnFile file) {
    Stream<FlowNode> tasks =
        Stream.<Class<? extends FlowNode>>of(
                UserTask.class,
                ServiceTask.class,
                SendTask.class,
                ReceiveTask.class,
                BusinessRuleTask.class,
                CallActivity.class)
            .flatMap(file::all);
    Stream<FlowNode> events =
        file.all(Event.class).filter(CitationRules::waitsOrSends).map(FlowNode.class::cast);
    return Stream.concat(tasks, events)
        .filter(node -> !BpmnFile.says(node, "clauses"))
        .map(node -> Found.at(node, "Cite in the property clauses what asks for it."));
  }

  private static boolean waitsOrSends(Event event) {
    return !event.getChildElementsByType(MessageEventDefinition.class).isEmpty()
        || !event.getChildElementsByType(TimerEventDefinition.class).isEmpty();
  }

  private static Stream<Found> inModel(
      BpmnFile file, Function<Citations, Stream<String>> problems) {
    return file.all(BaseElement.class)
        .flatMap(
            element ->
                BpmnFile.property(element, "clauses")
                    .filter(text -> !text.isBlank())
                    .map(Citations::new)
                    .stream()
                    .flatMap(problems)
                    .map(problem -> Found.at(element, problem)));
  }

  private static Stream<Found> rulesCite(DmnFile file) {
    return file.tables().stream()
        .flatMap(
            table ->
                table.getRules().stream()
                    .filter(rule -> DecisionRules.text(table, rule, "clause").isEmpty())
                    .map(
                        rule ->
                            Found.at(
                                rule, "Cite its clause, in quotes, in the output \"clause\".")));
  }

  private static Stream<Found> inTable(DmnFile file, Function<Citations, Stream<String>> problems) {
    return file.tables().stream().flatMap(table -> inTable(table, problems));
  }

  private static Stream<Found> inTable(
      DecisionTable table, Function<Citations, Stream<String>> problems) {
    return table.getRules().stream()
        .flatMap(
            rule ->
                DecisionRules.text(table, rule, "clause").map(Citations::new).stream()
                    .flatMap(problems)
                    .map(problem -> Found.at(rule, problem)));
  }
}
