package org.countersign.takedown;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Asks that the post's link be looked at, which a job does once nothing else waits for it. */
@Component
class AskForLook implements JavaDelegate {

  private final CaseTakeDown cases;
  private final LinkLooks looks;

  AskForLook(CaseTakeDown cases, LinkLooks looks) {
    this.cases = cases;
    this.looks = looks;
  }

  @Override
  public void execute(DelegateExecution execution) {
    looks.want(cases.of(execution));
  }
}
