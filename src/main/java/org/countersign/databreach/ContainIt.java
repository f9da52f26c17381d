package org.countersign.databreach;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.countersign.access.Answers;
import org.countersign.access.DecisionForm;
import org.countersign.access.Submission;
import org.countersign.access.SubmissionRule;
import org.countersign.takedown.TakeDown;
import org.springframework.stereotype.Component;

/** The data protection lead says what was done against it. */
@Component
class ContainIt implements SubmissionRule {

  private static final int LONGEST = 2_000;
  private static final String HOW = "how";

  private final CaseBreach cases;
  private final Breaches breaches;
  private final LinkedTakeDowns takeDowns;

  ContainIt(CaseBreach cases, Breaches breaches, LinkedTakeDowns takeDowns) {
    this.cases = cases;
    this.breaches = breaches;
    this.takeDowns = takeDowns;
  }

  @Override
  public String procedure() {
    return CaseBreach.PROCEDURE;
  }

  @Override
  public String element() {
    return "containIt";
  }

  /** What is still out is not contained. */
  @Override
  public List<String> problems(Submission sent) {
    Answers answers = new Answers(sent.answers());
    answers.only(Set.of(DecisionForm.DECISION, HOW));
    DecisionForm.decision(answers, List.of("contained"));
    answers.text(HOW, "What was done", LONGEST, true);
    for (TakeDown one : takeDowns.of(cases.of(sent))) {
      if (!one.isDecided()) {
        answers.problem(
            "Its post is still to be taken down"
                + (one.caseKey() == null ? "" : " (" + one.caseKey() + ")")
                + ". It is contained once that is done.");
      }
    }
    return answers.problems();
  }

  @Override
  public Map<String, Object> keep(Submission sent) {
    breaches.contained(
        cases.of(sent),
        new Answers(sent.answers()).text(HOW, "What was done", LONGEST, true),
        sent.actor().userId());
    return Map.of(DecisionForm.DECISION, "contained");
  }
}
