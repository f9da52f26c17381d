package org.countersign.consentwithdrawal;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.countersign.takedown.Reason;
import org.countersign.takedown.TakeDowns;
import org.springframework.stereotype.Component;

/** Asks for the take-down of each post found; their cases open by themselves. */
@Component
class AskTakeDowns implements JavaDelegate {

  private final CaseNotice notices;
  private final EarlierPosts earlier;
  private final TakeDowns takeDowns;

  AskTakeDowns(CaseNotice notices, EarlierPosts earlier, TakeDowns takeDowns) {
    this.notices = notices;
    this.earlier = earlier;
    this.takeDowns = takeDowns;
  }

  @Override
  public void execute(DelegateExecution execution) {
    ConsentNotice notice = notices.of(execution);
    takeDowns.ask(
        notice.caseKey(),
        Reason.WITHDRAWN,
        notice.says().child(),
        earlier.of(notice),
        notice.says().removeEarlier().equals("yes"));
  }
}
