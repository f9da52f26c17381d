package org.countersign.takedown;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Writes down that the post stays, on which basis, and who accepted it. */
@Component
class RecordKeeping implements JavaDelegate {

  private final CaseTakeDown cases;
  private final TakeDowns takeDowns;

  RecordKeeping(CaseTakeDown cases, TakeDowns takeDowns) {
    this.cases = cases;
    this.takeDowns = takeDowns;
  }

  @Override
  public void execute(DelegateExecution execution) {
    takeDowns.kept(cases.of(execution), (String) execution.getVariable(AcceptKeeping.ACCEPTED_BY));
  }
}
