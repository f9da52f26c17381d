package org.countersign.consentwithdrawal;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Whether somebody gave the notice two months more. */
@Component
class LookForExtension implements JavaDelegate {

  private final CaseNotice notices;
  private final Extensions extensions;

  LookForExtension(CaseNotice notices, Extensions extensions) {
    this.notices = notices;
    this.extensions = extensions;
  }

  @Override
  public void execute(DelegateExecution execution) {
    execution.setVariable("extended", extensions.of(notices.of(execution)).isPresent());
  }
}
