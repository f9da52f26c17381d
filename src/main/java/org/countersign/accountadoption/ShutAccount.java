package org.countersign.accountadoption;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Closes the account in the register, if it is there: nothing is posted from it any more. */
@Component
class ShutAccount implements JavaDelegate {

  private final CaseAdoption adoptions;
  private final AdoptionRegister register;
  private final AccountEntry entry;

  ShutAccount(CaseAdoption adoptions, AdoptionRegister register, AccountEntry entry) {
    this.adoptions = adoptions;
    this.register = register;
    this.entry = entry;
  }

  @Override
  public void execute(DelegateExecution execution) {
    Adoption adoption = adoptions.of(execution);
    String by = register.decisions(adoption).get(0).by();
    entry.close(adoption, register.said(adoption), by);
  }
}
