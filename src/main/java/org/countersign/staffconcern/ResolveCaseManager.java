package org.countersign.staffconcern;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Sees to it that the case has one case manager who is there, and writes who and why into its
 * trail. Clauses: see {@code resolveCaseManager} in concern-about-staff.bpmn.
 */
@Component
class ResolveCaseManager implements JavaDelegate {

  private final CaseManagers managers;

  ResolveCaseManager(CaseManagers managers) {
    this.managers = managers;
  }

  @Override
  public void execute(DelegateExecution execution) {
    Handling handling = managers.resolve(execution.getProcessBusinessKey());
    execution.setVariable("ladoDirectly", handling.ladoDirectly());
    execution.setVariable("managed", handling.manager().isPresent());
  }
}
