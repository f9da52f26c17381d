package org.countersign.takedown;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.countersign.access.Cases;
import org.springframework.stereotype.Component;

/**
 * Tells the case that asked when its last take-down is decided. Each comes here after its decision
 * was committed, so of several that end at once the last sees all of them. Where the case moves at
 * the same moment the engine tries this job again.
 */
@Component
class TellCause implements JavaDelegate {

  private final CaseTakeDown cases;
  private final TakeDowns takeDowns;
  private final Cases others;

  TellCause(CaseTakeDown cases, TakeDowns takeDowns, Cases others) {
    this.cases = cases;
    this.takeDowns = takeDowns;
    this.others = others;
  }

  @Override
  public void execute(DelegateExecution execution) {
    TakeDown takeDown = cases.of(execution);
    execution.setVariable("isKept", takeDown.state() == State.KEPT);
    if (takeDowns.tally(takeDown.school(), takeDown.cause()).isDone()) {
      others.tell(takeDown.cause(), TakeDowns.DONE);
    }
  }
}
