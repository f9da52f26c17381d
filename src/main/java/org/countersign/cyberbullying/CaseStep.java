package org.countersign.cyberbullying;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.countersign.access.Answers;
import org.countersign.access.DecisionForm;
import org.countersign.access.Submission;
import org.countersign.access.SubmissionRule;

/** A task of a case: what was said is kept in the register, the case keeps the decision. */
class CaseStep implements SubmissionRule {

  private final String task;
  private final List<Decision> decisions;
  private final List<Field> fields;
  private final StepRules rules;
  private final StepTools tools;

  CaseStep(
      String task, List<Decision> decisions, List<Field> fields, StepRules rules, StepTools tools) {
    this.task = task;
    this.decisions = List.copyOf(decisions);
    this.fields = List.copyOf(fields);
    this.rules = rules;
    this.tools = tools;
  }

  @Override
  public String procedure() {
    return TakeReports.PROCEDURE;
  }

  @Override
  public String element() {
    return task;
  }

  List<Decision> decisions() {
    return decisions;
  }

  /** All that is asked in that case, in the order of the form. */
  List<Field> fields(Incident incident, Map<String, Object> known) {
    List<Field> all = new ArrayList<>(rules.fields(incident, known));
    all.addAll(fields);
    return all;
  }

  @Override
  public List<String> problems(Submission sent) {
    Answers answers = new Answers(sent.answers());
    Incident incident = tools.incident(sent);
    List<Field> asked = fields(incident, sent.known());
    Set<String> names = new HashSet<>(Set.of(DecisionForm.DECISION, DecisionForm.REASON));
    asked.forEach(field -> names.add(field.name()));
    answers.only(names);
    String decision = decision(answers);
    reason(answers, decision);
    if (!decision.isEmpty()) {
      Map<String, String> read = read(asked, decision, answers);
      rules.check(sent, incident, decision, read, answers);
    }
    return answers.problems();
  }

  @Override
  public Map<String, Object> keep(Submission sent) {
    Answers answers = new Answers(sent.answers());
    Incident incident = tools.incident(sent);
    String decision = decision(answers);
    Map<String, String> read = read(fields(incident, sent.known()), decision, answers);
    Map<String, String> noted = new LinkedHashMap<>(read);
    noted.putAll(rules.noted(sent.known()));
    tools.note(sent, incident, task, decision, reason(answers, decision), noted);
    Map<String, Object> kept = new HashMap<>(rules.keep(sent, incident, decision, read));
    kept.put(DecisionForm.DECISION, decision);
    return kept;
  }

  private Map<String, String> read(List<Field> asked, String decision, Answers answers) {
    Map<String, String> read = new LinkedHashMap<>();
    asked.stream()
        .filter(field -> field.isAsked(decision))
        .forEach(field -> read.put(field.name(), tools.read(field, answers)));
    return read;
  }

  private String decision(Answers answers) {
    return DecisionForm.decision(answers, decisions.stream().map(Decision::id).toList());
  }

  private String reason(Answers answers, String decision) {
    return DecisionForm.reason(
        answers,
        decision,
        decisions.stream().filter(Decision::plain).map(Decision::id).collect(Collectors.toSet()));
  }
}
