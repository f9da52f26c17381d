package org.countersign.takedown;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.countersign.access.Answers;
import org.countersign.access.DecisionForm;
import org.countersign.access.Submission;
import org.countersign.access.SubmissionRule;
import org.springframework.stereotype.Component;

/** After a week somebody looks whether it is still gone. */
@Component
class CheckStillGone implements SubmissionRule {

  static final String TASK = "checkStillGone";
  static final String GONE = "gone";

  private static final List<String> DECISIONS = List.of(GONE, "back");

  @Override
  public String procedure() {
    return CaseTakeDown.PROCEDURE;
  }

  @Override
  public String element() {
    return TASK;
  }

  @Override
  public List<String> problems(Submission sent) {
    Answers answers = new Answers(sent.answers());
    answers.only(Set.of(DecisionForm.DECISION, DecisionForm.REASON));
    DecisionForm.reason(answers, DecisionForm.decision(answers, DECISIONS), Set.of(GONE));
    return answers.problems();
  }

  /** The reason is in the trail; the case keeps the decision. */
  @Override
  public Map<String, Object> keep(Submission sent) {
    return Map.of(
        DecisionForm.DECISION, DecisionForm.decision(new Answers(sent.answers()), DECISIONS));
  }
}
