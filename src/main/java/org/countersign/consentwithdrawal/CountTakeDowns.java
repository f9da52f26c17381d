package org.countersign.consentwithdrawal;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.countersign.takedown.TakeDowns;
import org.springframework.stereotype.Component;

/** Whether each post found is decided (C3), by the register's count. */
@Component
class CountTakeDowns implements JavaDelegate {

  private final TakeDowns takeDowns;

  CountTakeDowns(TakeDowns takeDowns) {
    this.takeDowns = takeDowns;
  }

  @Override
  public void execute(DelegateExecution execution) {
    execution.setVariable(
        "openTakeDowns",
        takeDowns.tally(execution.getTenantId(), execution.getProcessBusinessKey()).open());
  }
}
