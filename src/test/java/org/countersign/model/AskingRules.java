package org.countersign.model;

import static org.countersign.model.BpmnFile.camunda;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;

/** What a model asks of a decision table. */
final class AskingRules {

  static final List<Rule<BpmnFile>> RULES =
      List.of(
          new Rule<>("a decision exists", AskingRules::decisionExists),
          new Rule<>("a policy is asked a question, in the case's edition", AskingRules::question),
          new Rule<>("a decision's answer has a name", AskingRules::decisionAnswer),
          new Rule<>("several answers are read as several", AskingRules::severalAnswers));

  private static final Pattern QUESTION =
      Pattern.compile("\\$\\{packs\\.(\\w+)\\(execution, *'([a-z-]+)'\\)}");

  private AskingRules() {}

  private static Stream<Found> decisionExists(BpmnFile file) {
    return decisions(file)
        .filter(task -> !isKnown(file.project(), camunda(task, "decisionRef")))
        .map(
            task ->
                Found.at(
                    task,
                    "No decision is called \"%s\": name one of policies/, or ask for it in one"
                            .formatted(camunda(task, "decisionRef"))
                        + " ${...} expression."));
  }

  private static boolean isKnown(Project project, String decision) {
    return Juel.asks(decision)
        || project.decisions().stream().anyMatch(file -> file.name().equals(decision));
  }

  private static Stream<Found> question(BpmnFile file) {
    return decisions(file)
        .filter(task -> camunda(task, "decisionRef").startsWith("${packs."))
        .filter(task -> !isQuestion(file.project(), task))
        .map(
            task ->
                Found.at(
                    task,
                    "Ask ${packs.decision(execution, 'question')}, which policies/national answers,"
                        + " with camunda:decisionRefBinding=\"version\" and"
                        + " camunda:decisionRefVersion=\"${packs.version(execution,"
                        + " 'question')}\"."));
  }

  private static boolean isQuestion(Project project, BusinessRuleTask task) {
    Matcher asked = QUESTION.matcher(camunda(task, "decisionRef"));
    Matcher edition = QUESTION.matcher(camunda(task, "decisionRefVersion"));
    return asked.matches()
        && asked.group(1).equals("decision")
        && edition.matches()
        && edition.group(1).equals("version")
        && edition.group(2).equals(asked.group(2))
        && camunda(task, "decisionRefBinding").equals("version")
        && project.has("policies/national/national-" + asked.group(2) + ".dmn");
  }

  private static Stream<Found> decisionAnswer(BpmnFile file) {
    return decisions(file)
        .filter(
            task ->
                camunda(task, "resultVariable").isEmpty()
                    || camunda(task, "mapDecisionResult").isEmpty())
        .map(task -> Found.at(task, "Set camunda:resultVariable and camunda:mapDecisionResult."));
  }

  private static Stream<Found> severalAnswers(BpmnFile file) {
    return decisions(file)
        .filter(task -> !camunda(task, "mapDecisionResult").isEmpty())
        .filter(
            task ->
                hasSeveral(file.project(), task)
                    != camunda(task, "mapDecisionResult").equals("resultList"))
        .map(
            task ->
                Found.at(
                    task,
                    "Set camunda:mapDecisionResult: \"resultList\" where the table collects,"
                        + " else \"singleResult\"."));
  }

  private static boolean hasSeveral(Project project, BusinessRuleTask task) {
    Matcher asked = QUESTION.matcher(camunda(task, "decisionRef"));
    String decision = asked.matches() ? "national-" + asked.group(2) : camunda(task, "decisionRef");
    return project.decisions().stream()
        .filter(file -> file.name().equals(decision))
        .flatMap(file -> file.tables().stream())
        .anyMatch(table -> DecisionRules.hitPolicyOf(table).equals("COLLECT"));
  }

  private static Stream<BusinessRuleTask> decisions(BpmnFile file) {
    return file.all(BusinessRuleTask.class).filter(task -> !camunda(task, "decisionRef").isEmpty());
  }
}
