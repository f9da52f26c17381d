package org.countersign.consentwithdrawal;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Counts the posts already up that the notice is about, under every policy (reading 4). */
@Component
class FindEarlierPosts implements JavaDelegate {

  private final CaseNotice notices;
  private final EarlierPosts earlier;

  FindEarlierPosts(CaseNotice notices, EarlierPosts earlier) {
    this.notices = notices;
    this.earlier = earlier;
  }

  @Override
  public void execute(DelegateExecution execution) {
    execution.setVariable("earlierPosts", earlier.of(notices.of(execution)).size());
  }
}
