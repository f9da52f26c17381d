package org.countersign.accounthandover;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Gives the handover in the register its case's number. */
@Component
class RegisterHandover implements JavaDelegate {

  private final CaseHandover handovers;
  private final HandoverRegister register;

  RegisterHandover(CaseHandover handovers, HandoverRegister register) {
    this.handovers = handovers;
    this.register = register;
  }

  @Override
  public void execute(DelegateExecution execution) {
    register.number(
        handovers.of(execution).id(),
        execution.getProcessBusinessKey(),
        (String) execution.getVariable("policyEditions"));
  }
}
