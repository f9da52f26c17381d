package org.countersign.databreach;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.countersign.access.Answers;
import org.countersign.access.DecisionForm;
import org.countersign.access.Submission;
import org.countersign.access.SubmissionRule;
import org.springframework.stereotype.Component;

/** The data protection officer assesses the risk, always with the reason (NAT:21). */
@Component
class AssessRisk implements SubmissionRule {

  static final String TASK = "assessRisk";

  private static final int LONGEST = 2_000;

  private final CaseBreach cases;
  private final Breaches breaches;

  AssessRisk(CaseBreach cases, Breaches breaches) {
    this.cases = cases;
    this.breaches = breaches;
  }

  @Override
  public String procedure() {
    return CaseBreach.PROCEDURE;
  }

  @Override
  public String element() {
    return TASK;
  }

  @Override
  public List<String> problems(Submission sent) {
    Answers answers = new Answers(sent.answers());
    answers.only(Set.of(DecisionForm.DECISION, DecisionForm.REASON));
    DecisionForm.decision(answers, Risk.ids());
    why(answers);
    return answers.problems();
  }

  private static String why(Answers answers) {
    return answers.text(DecisionForm.REASON, "Reason", LONGEST, true);
  }

  @Override
  public Map<String, Object> keep(Submission sent) {
    Answers answers = new Answers(sent.answers());
    String decision = DecisionForm.decision(answers, Risk.ids());
    breaches.assessed(
        cases.of(sent), Risk.byId(decision).orElseThrow(), why(answers), sent.actor().userId());
    return Map.of(DecisionForm.DECISION, decision);
  }
}
