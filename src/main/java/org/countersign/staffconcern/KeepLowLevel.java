package org.countersign.staffconcern;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Keeps a low-level concern; once, before that, a pattern asks the case manager to judge it again.
 * What the LADO called low-level is not judged again. Clauses: see {@code keepLowLevel} in
 * concern-about-staff.bpmn.
 */
@Component
class KeepLowLevel implements JavaDelegate {

  private static final String ASKED = "patternAsked";

  private final StaffConcerns register;
  private final LowLevelConcerns lowLevel;
  private final ConcernKeeping keeping;
  private final ConcernJournal journal;

  KeepLowLevel(
      StaffConcerns register,
      LowLevelConcerns lowLevel,
      ConcernKeeping keeping,
      ConcernJournal journal) {
    this.register = register;
    this.lowLevel = lowLevel;
    this.keeping = keeping;
    this.journal = journal;
  }

  @Override
  public void execute(DelegateExecution execution) {
    StaffConcern concern =
        register.byId((String) execution.getVariable(StaffConcerns.CONCERN)).orElseThrow();
    String kind = (String) execution.getVariable(Threshold.KIND);
    List<String> earlier = lowLevel.kindsAbout(concern);
    boolean judgedAgain = execution.getVariable(ASKED) != null;
    boolean byTheLado = execution.getVariable("referralResult") != null;
    boolean askAgain = !judgedAgain && !byTheLado && LowLevelPattern.isThere(earlier, kind);
    if (askAgain) {
      execution.setVariable(ASKED, true);
      journal.note(
          concern.id(), "keepLowLevel", "A possible pattern", List.of(line(earlier)), null);
    } else {
      lowLevel.keep(concern, kind);
      keeping.belowThreshold(concern.id(), "low-level");
    }
    execution.setVariable("askAgain", askAgain);
    execution.setVariable("otherEmployer", concern.subject().kind().isOfAnother());
  }

  private static ConcernEntry.Line line(List<String> earlier) {
    return new ConcernEntry.Line(
        "earlier",
        "Low-level concerns about the same person that are kept already",
        String.join(",", earlier),
        earlier.size() + ": " + String.join(", ", earlier));
  }
}
