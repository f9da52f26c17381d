package org.countersign.takedown;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Names who looks, for a week later others may run the account, and asks that the post's link be
 * looked at, which a job does once nothing else waits for it.
 */
@Component
class AskForLook implements JavaDelegate {

  private final CaseTakeDown cases;
  private final NameTakers takers;
  private final LinkLooks looks;

  AskForLook(CaseTakeDown cases, NameTakers takers, LinkLooks looks) {
    this.cases = cases;
    this.takers = takers;
    this.looks = looks;
  }

  @Override
  public void execute(DelegateExecution execution) {
    TakeDown takeDown = cases.of(execution);
    takers.name(execution, takeDown.school(), takeDown.account());
    looks.want(takeDown);
  }
}
