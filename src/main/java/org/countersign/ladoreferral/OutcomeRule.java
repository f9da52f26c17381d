package org.countersign.ladoreferral;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.countersign.access.DecisionForm;
import org.countersign.access.Submission;
import org.countersign.staffconcern.ConcernStep;

/** One of six outcomes, and no further action only where the first discussion agreed on it (L4). */
final class OutcomeRule implements ConcernStep.Rule {

  @Override
  public List<String> problems(Submission sent) {
    List<String> problems = new ArrayList<>();
    boolean agreed =
        Outcome.NO_FURTHER_ACTION.id().equals(sent.known().get("recordAdviceDecision"));
    if (outcome(sent) == Outcome.NO_FURTHER_ACTION && !agreed) {
      problems.add(
          "No further action is an outcome only where the LADO agreed on it in the first"
              + " discussion. Choose another.");
    }
    if (outcome(sent) != Outcome.NO_FURTHER_ACTION && agreed) {
      problems.add("The LADO agreed on no further action. Choose that.");
    }
    return problems;
  }

  @Override
  public Map<String, Object> facts(Submission sent) {
    String removal = (String) sent.answers().get("removal");
    String teacher = (String) sent.answers().get("teacher");
    return Map.of(
        "dbsDue",
        Duties.dbs(outcome(sent), removal),
        "traDue",
        Duties.tra(outcome(sent), removal, teacher));
  }

  private static Outcome outcome(Submission sent) {
    return Outcome.byId((String) sent.answers().get(DecisionForm.DECISION)).orElse(null);
  }
}
