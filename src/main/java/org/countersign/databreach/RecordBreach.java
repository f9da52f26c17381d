package org.countersign.databreach;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Gives the breach in the register its case's number. */
@Component
class RecordBreach implements JavaDelegate {

  private final CaseBreach cases;
  private final Breaches breaches;

  RecordBreach(CaseBreach cases, Breaches breaches) {
    this.cases = cases;
    this.breaches = breaches;
  }

  @Override
  public void execute(DelegateExecution execution) {
    breaches.number(cases.of(execution), execution.getProcessBusinessKey());
  }
}
