package org.countersign.accountcreation;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Gives the application in the register its case's number. */
@Component
class RegisterApplication implements JavaDelegate {

  private final CaseApplication applications;
  private final ApplicationRegister register;

  RegisterApplication(CaseApplication applications, ApplicationRegister register) {
    this.applications = applications;
    this.register = register;
  }

  @Override
  public void execute(DelegateExecution execution) {
    register.number(
        applications.of(execution).id(),
        execution.getProcessBusinessKey(),
        (String) execution.getVariable("policyEditions"));
  }
}
