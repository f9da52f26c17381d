package org.countersign.accountcreation;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Writes down which of those who were to run the account has left. */
@Component
class NoteOwnerLeft implements JavaDelegate {

  private final CaseApplication applications;
  private final ApplicationRegister register;
  private final Owners owners;

  NoteOwnerLeft(CaseApplication applications, ApplicationRegister register, Owners owners) {
    this.applications = applications;
    this.register = register;
    this.owners = owners;
  }

  @Override
  public void execute(DelegateExecution execution) {
    Application application = applications.of(execution);
    owners.sayWhoLeft(application, register.details(application));
  }
}
