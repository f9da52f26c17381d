package org.countersign.accountadoption;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Gives the adoption in the register its case's number. */
@Component
class RegisterAdoption implements JavaDelegate {

  private final CaseAdoption adoptions;
  private final AdoptionTable table;

  RegisterAdoption(CaseAdoption adoptions, AdoptionTable table) {
    this.adoptions = adoptions;
    this.table = table;
  }

  @Override
  public void execute(DelegateExecution execution) {
    table.number(
        adoptions.of(execution).id(),
        execution.getProcessBusinessKey(),
        (String) execution.getVariable("policyEditions"));
  }
}
