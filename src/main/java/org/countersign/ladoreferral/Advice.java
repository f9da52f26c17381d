package org.countersign.ladoreferral;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.countersign.access.DecisionForm;
import org.countersign.access.Submission;
import org.countersign.staffconcern.ConcernJournal;
import org.countersign.staffconcern.ConcernStep;
import org.countersign.staffconcern.ToldMoment;

/**
 * What the LADO advised, which ends the locks. Below the threshold it can be only where the LADO
 * was asked about it: what was an allegation stays one until it has an outcome (L4).
 */
final class Advice implements ConcernStep.Rule {

  /** What the calling case gets back, where it is neither low-level nor none. */
  private static final String SETTLED = "settled";

  private static final List<String> BELOW = List.of("low-level", "none");
  private static final String MAY_TELL = "mayTellAccused";
  private static final String KIND = "lowLevelKind";

  private final ConcernJournal journal;
  private final ToldMoment advised;

  Advice(ConcernJournal journal, ToldMoment advised) {
    this.journal = journal;
    this.advised = advised;
  }

  @Override
  public List<String> problems(Submission sent) {
    List<String> problems = new ArrayList<>(advised.problems(sent));
    if (journal.last(ConcernStep.concern(sent), ReferralSteps.REFER).isEmpty()) {
      problems.add("The LADO is not told yet. Do “Refer to the LADO” first.");
    }
    if (BELOW.contains(decision(sent)) && !isAskedAbout(sent)) {
      problems.add(
          "It was referred as an allegation, so it needs an outcome. Choose that it goes on, or no"
              + " further action where the LADO agreed.");
    }
    return problems;
  }

  private static boolean isAskedAbout(Submission sent) {
    return "unsure".equals(sent.known().get("decideThresholdDecision"));
  }

  private static String decision(Submission sent) {
    return (String) sent.answers().get(DecisionForm.DECISION);
  }

  @Override
  public Map<String, Object> facts(Submission sent) {
    String decision = decision(sent);
    Map<String, Object> facts = new HashMap<>();
    facts.put("referralResult", BELOW.contains(decision) ? decision : SETTLED);
    facts.put(MAY_TELL, sent.answers().getOrDefault(MAY_TELL, "no"));
    facts.put("accusedTold", false);
    facts.put(KIND, sent.answers().get(KIND));
    return facts;
  }
}
