package org.countersign.accountcreation;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Looks whether every owner is ready, as the policy defines it (A3). */
@Component
class CheckReadiness implements JavaDelegate {

  private final CaseApplication applications;
  private final ApplicationRegister register;
  private final Readiness readiness;
  private final Owners owners;

  CheckReadiness(
      CaseApplication applications,
      ApplicationRegister register,
      Readiness readiness,
      Owners owners) {
    this.applications = applications;
    this.register = register;
    this.readiness = readiness;
    this.owners = owners;
  }

  @Override
  public void execute(DelegateExecution execution) {
    Application application = applications.of(execution);
    Details details = register.details(application);
    execution.setVariable(
        "everybodyReady",
        readiness.isComplete(application, details) && owners.areAllHere(application, details));
  }
}
