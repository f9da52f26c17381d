package org.countersign.takedown;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.countersign.access.Answers;
import org.countersign.access.DecisionForm;
import org.countersign.access.Submission;
import org.countersign.access.SubmissionRule;
import org.springframework.stereotype.Component;

/**
 * The data protection lead accepts that a post is kept, on the basis named, or sends it back. The
 * officer oversees and does not decide (reading 4).
 */
@Component
class AcceptKeeping implements SubmissionRule {

  static final String TASK = "acceptKeeping";
  static final String ACCEPT = "accept";

  /** Username of who accepted it. */
  static final String ACCEPTED_BY = "keepingAcceptedBy";

  private static final List<String> DECISIONS = List.of(ACCEPT, "take-down");

  private final CaseTakeDown cases;
  private final TakeDowns takeDowns;

  AcceptKeeping(CaseTakeDown cases, TakeDowns takeDowns) {
    this.cases = cases;
    this.takeDowns = takeDowns;
  }

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
    // Keeping is a decision against the child's, so it has its reason as well.
    DecisionForm.reason(answers, DecisionForm.decision(answers, DECISIONS), Set.of());
    return answers.problems();
  }

  @Override
  public Map<String, Object> keep(Submission sent) {
    Answers answers = new Answers(sent.answers());
    String decision = DecisionForm.decision(answers, DECISIONS);
    takeDowns.answered(cases.of(sent), DecisionForm.reason(answers, decision, Set.of()));
    Map<String, Object> kept = new HashMap<>(Map.of(DecisionForm.DECISION, decision));
    if (decision.equals(ACCEPT)) {
      kept.put(ACCEPTED_BY, sent.actor().userId());
    }
    return kept;
  }
}
