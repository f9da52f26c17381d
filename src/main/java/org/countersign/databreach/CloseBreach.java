package org.countersign.databreach;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.countersign.notice.Addressee;
import org.countersign.notice.Notices;
import org.countersign.notice.Telling;
import org.springframework.stereotype.Component;

/** Closes the breach, and tells whoever noted it how it ended. */
@Component
class CloseBreach implements JavaDelegate {

  private final CaseBreach cases;
  private final Breaches breaches;
  private final Notices notices;

  CloseBreach(CaseBreach cases, Breaches breaches, Notices notices) {
    this.cases = cases;
    this.breaches = breaches;
    this.notices = notices;
  }

  @Override
  public void execute(DelegateExecution execution) {
    Breach breach = cases.of(execution);
    breaches.closed(breach);
    if (breach.event().notedBy() != null) {
      notices.tell(
          new Telling(
              "breach:" + breach.id() + ":closed",
              breach.school(),
              breach.caseKey(),
              Addressee.person(breach.event().notedBy()),
              "The data breach " + breach.caseKey() + " that you noted is closed",
              outcome(breach),
              "NAT:21",
              false));
    }
  }

  /** What was decided, and not why: that stays in the register, which not all who note read. */
  private static String outcome(Breach breach) {
    String risk = "It was assessed as " + breach.assessment().risk().words() + ". ";
    if (breach.report() == null) {
      return risk + "So it was not to be reported.";
    }
    return risk
        + (breach.report().made()
            ? "It was reported to the Information Commissioner."
            : "It was decided not to report it.");
  }
}
