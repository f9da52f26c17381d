package org.countersign.accountcreation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.countersign.access.Answers;
import org.countersign.access.DecisionForm;
import org.countersign.access.Submission;
import org.countersign.access.SubmissionRule;
import org.countersign.account.NoSecrets;

/** Somebody gives advice or assesses the risk: it is kept, and does not decide. */
class Advise implements SubmissionRule {

  private final String task;
  private final List<String> decisions;
  private final Map<String, String> texts;
  private final CaseApplication applications;
  private final SaidTable said;

  /**
   * @param decisions offered, of which the first needs no reason
   * @param texts further fields that must be filled in, with their labels
   */
  Advise(
      String task,
      List<String> decisions,
      Map<String, String> texts,
      CaseApplication applications,
      SaidTable said) {
    this.task = task;
    this.decisions = List.copyOf(decisions);
    this.texts = Map.copyOf(texts);
    this.applications = applications;
    this.said = said;
  }

  @Override
  public String procedure() {
    return AskForAccount.PROCEDURE;
  }

  @Override
  public String element() {
    return task;
  }

  @Override
  public List<String> problems(Submission sent) {
    Answers answers = new Answers(sent.answers());
    List<String> fields = new ArrayList<>(texts.keySet());
    fields.addAll(List.of(DecisionForm.DECISION, DecisionForm.REASON));
    answers.only(Set.copyOf(fields));
    NoSecrets.check(sent.answers(), answers);
    read(answers);
    return answers.problems();
  }

  @Override
  public Map<String, Object> keep(Submission sent) {
    Said read = read(new Answers(sent.answers()));
    said.add(applications.of(sent), task, read.decision(), read.reason(), read.answers(), sent);
    return Map.of(DecisionForm.DECISION, read.decision());
  }

  private Said read(Answers answers) {
    String decision = DecisionForm.decision(answers, decisions);
    Map<String, String> given = new HashMap<>();
    texts.forEach((field, label) -> given.put(field, answers.text(field, label, 2_000, true)));
    String reason = DecisionForm.reason(answers, decision, Set.of(decisions.get(0)));
    return new Said(0, task, decision, reason, given, null, null, null);
  }
}
