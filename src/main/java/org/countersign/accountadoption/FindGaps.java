package org.countersign.accountadoption;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Finds what the account lacks, for whoever confirms it. */
@Component
class FindGaps implements JavaDelegate {

  private final CaseAdoption adoptions;
  private final AdoptionRegister register;
  private final Gaps gaps;

  FindGaps(CaseAdoption adoptions, AdoptionRegister register, Gaps gaps) {
    this.adoptions = adoptions;
    this.register = register;
    this.gaps = gaps;
  }

  @Override
  public void execute(DelegateExecution execution) {
    Adoption adoption = adoptions.of(execution);
    Particulars said = register.said(adoption);
    register.lacks(adoption, gaps.of(adoption, said));
    CaseAdoption.nameMenders(execution, said);
  }
}
