package org.countersign.staffconcern;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.countersign.access.DecisionForm;
import org.countersign.access.Submission;

/**
 * The harm threshold (NAT:1): any yes is an allegation and is referred; in doubt the LADO is asked.
 * A policy that refers everything leaves nothing to decide (HCPS CP-2, reading 9).
 */
final class Threshold implements ConcernStep.Rule {

  static final String KIND = "lowLevelKind";

  private static final List<String> QUESTIONS = List.of("harmed", "offence", "risk", "unsuitable");
  private static final String REFER = "refer";
  private static final List<String> TO_THE_LADO = List.of(REFER, "unsure");

  @Override
  public List<String> problems(Submission sent) {
    boolean always = !"by-threshold".equals(asked(sent.known().get("referral")));
    return problems(sent.answers(), always);
  }

  private static Object asked(Object referral) {
    return referral instanceof Map<?, ?> row ? row.get("answer") : null;
  }

  /**
   * @param always whether the policy refers everything
   */
  static List<String> problems(Map<String, Object> answers, boolean always) {
    List<String> problems = new ArrayList<>();
    Object decision = answers.get(DecisionForm.DECISION);
    List<Object> said = QUESTIONS.stream().map(answers::get).toList();
    if (always && !REFER.equals(decision)) {
      problems.add("Your policy refers every such concern. Choose “Refer it to the LADO”.");
    } else if (said.contains("yes") && !REFER.equals(decision)) {
      problems.add("A yes makes it an allegation. Choose “Refer it to the LADO”.");
    } else if (said.stream().anyMatch(one -> !"no".equals(one))
        && !TO_THE_LADO.contains(decision)) {
      problems.add("You are not sure of each answer. Refer it, or ask the LADO.");
    }
    return problems;
  }

  @Override
  public Map<String, Object> facts(Submission sent) {
    Object kind = sent.answers().get(KIND);
    return kind == null ? Map.of() : Map.of(KIND, kind);
  }
}
