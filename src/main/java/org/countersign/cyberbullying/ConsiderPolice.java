package org.countersign.cyberbullying;

import java.util.List;
import java.util.Map;
import org.countersign.access.Answers;
import org.countersign.access.Submission;
import org.springframework.stereotype.Component;

/**
 * Whether the police are told (B3). What a policy says must be reported is reported, unless it lets
 * the safeguarding lead hold back for a pupil, who weighs first what it would do to them.
 */
@Component
class ConsiderPolice implements StepRules {

  static final String TASK = "considerPolice";
  static final String REPORTED = "reported";
  static final String NOT_REPORTED = "not-reported";
  static final String HOLD_BACK = "hold-back";
  static final String PASS_ON = "pass-on";

  /** What the clauses of the table say, kept with the decision. */
  private static final String CLAUSE = "clause";

  static List<Decision> decisions() {
    return List.of(
        Decision.reasoned(REPORTED, "Reported to the police"),
        Decision.reasoned(NOT_REPORTED, "Not reported"),
        Decision.reasoned(HOLD_BACK, "Held back for a pupil, by the safeguarding lead"),
        Decision.reasoned(PASS_ON, "Not held back: the headteacher decides"));
  }

  static List<Field> fields() {
    return List.of(
        Field.line("reportedBy", "Who reported it?").with(REPORTED),
        Field.day("reportedOn", "On which day?").with(REPORTED),
        Field.line("reference", "Which reference did the police give?").with(REPORTED),
        Field.text(
                "criminalising", "What would the police mean for this pupil? How did you weigh it?")
            .with(HOLD_BACK));
  }

  @Override
  public void check(
      Submission sent,
      Incident incident,
      String decision,
      Map<String, String> read,
      Answers answers) {
    boolean lead = mayHoldBack(sent.known());
    if (decision.equals(HOLD_BACK) && !lead) {
      answers.problem("Nobody may hold this back. Report it, or say why it need not be.");
    }
    if (decision.equals(PASS_ON) && !lead) {
      answers.problem("It is yours to decide: it was passed on already, or nobody comes first.");
    }
    if (decision.equals(NOT_REPORTED) && must(sent.known())) {
      answers.problem(
          "Your policy says that this must be reported (%s). Report it%s."
              .formatted(
                  answer(sent.known(), CLAUSE), lead ? ", hold it back, or pass it on" : ""));
    }
  }

  @Override
  public Map<String, String> noted(Map<String, Object> known) {
    return Map.of(CLAUSE, answer(known, CLAUSE));
  }

  static boolean must(Map<String, Object> known) {
    return !"consider".equals(answer(known, "duty"));
  }

  /** As long as the safeguarding lead has it. */
  static boolean mayHoldBack(Map<String, Object> known) {
    return Boolean.parseBoolean(answer(known, "holdBack"))
        && !PASS_ON.equals(known.get("considerPoliceDecision"));
  }

  static String answer(Map<String, Object> known, String output) {
    return known.get("police") instanceof Map<?, ?> row ? String.valueOf(row.get(output)) : "";
  }
}
