package org.countersign.databreach;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.countersign.access.Answers;
import org.countersign.access.DecisionForm;
import org.countersign.access.Submission;
import org.countersign.access.SubmissionRule;
import org.springframework.stereotype.Component;

/**
 * Those affected are told: by a notice to the families' addresses on the roll, and by hand those of
 * whom it has none; or all by hand; or they are not, on one of the grounds of article 34(3).
 */
@Component
class TellAffected implements SubmissionRule {

  static final String TASK = "tellAffected";

  private static final String NOTICE = "notice";
  private static final String BY_HAND = "by-hand";
  private static final String NOT_TOLD = "not-told";
  private static final List<String> DECISIONS = List.of(NOTICE, BY_HAND, NOT_TOLD);
  private static final Map<String, String> GROUNDS =
      Map.of(
          "protected", "Nobody can read the data.",
          "risk-gone", "What was done since takes the high risk away.",
          "public-notice", "Telling each would be out of proportion, so it is said in public.");

  private static final String MESSAGE = "message";
  private static final String GROUND = "ground";
  private static final int LONGEST = 3_500;

  private final CaseBreach cases;
  private final Breaches breaches;
  private final AffectedFamilies families;

  TellAffected(CaseBreach cases, Breaches breaches, AffectedFamilies families) {
    this.cases = cases;
    this.breaches = breaches;
    this.families = families;
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
    answers.only(Set.of(DecisionForm.DECISION, DecisionForm.REASON, MESSAGE, GROUND));
    String decision = DecisionForm.decision(answers, DECISIONS);
    Breach breach = cases.of(sent);
    how(answers, decision, breach);
    if (decision.equals(NOTICE) && families.of(breach).isEmpty()) {
      answers.problem(
          "The roll has no address of a family for this breach. Tell them by hand, and say how.");
    }
    return answers.problems();
  }

  /** What they were told, how, or why they were not. */
  private String how(Answers answers, String decision, Breach breach) {
    return switch (decision) {
      case NOTICE -> message(answers) + others(answers, breach);
      case BY_HAND ->
          answers.text(DecisionForm.REASON, "How and when they were told", LONGEST, true);
      case NOT_TOLD ->
          GROUNDS.getOrDefault(answers.choice(GROUND, "Ground", GROUNDS.keySet()), "")
              + " "
              + answers.text(DecisionForm.REASON, "Why that is so", LONGEST, true);
      default -> "";
    };
  }

  private static String message(Answers answers) {
    return answers.text(MESSAGE, "What they are told", LONGEST, true);
  }

  /** A mail reaches some: of the others it is said how they were told. */
  private String others(Answers answers, Breach breach) {
    List<String> names = families.notReached(breach);
    if (names.isEmpty()) {
      return "";
    }
    String how =
        answers.text(
            DecisionForm.REASON,
            "How and when those were told whom no mail reaches: " + String.join(", ", names),
            LONGEST,
            true);
    return " Those whom no mail reaches: " + how;
  }

  @Override
  public Map<String, Object> keep(Submission sent) {
    Answers answers = new Answers(sent.answers());
    String decision = DecisionForm.decision(answers, DECISIONS);
    Breach breach = cases.of(sent);
    breaches.told(breach, decision, how(answers, decision, breach), sent.actor().userId());
    if (decision.equals(NOTICE)) {
      families.tell(breach, message(answers));
    }
    return Map.of(DecisionForm.DECISION, decision);
  }
}
