package org.countersign.consentwithdrawal;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.countersign.takedown.Reason;
import org.countersign.takedown.TakeDowns;
import org.springframework.stereotype.Component;

/**
 * Asks for the take-down of each post found, and for a search by hand of each account whose older
 * posts are not on record; their cases open by themselves.
 */
@Component
class AskTakeDowns implements JavaDelegate {

  private final CaseNotice notices;
  private final EarlierPosts earlier;
  private final TakeDowns takeDowns;
  private final OlderPostsLeft older;

  AskTakeDowns(
      CaseNotice notices, EarlierPosts earlier, TakeDowns takeDowns, OlderPostsLeft older) {
    this.notices = notices;
    this.earlier = earlier;
    this.takeDowns = takeDowns;
    this.older = older;
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
    older.ask(notice);
  }
}
