package org.countersign.accountadoption;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.countersign.account.SocialAccount;
import org.springframework.stereotype.Component;

/**
 * Looks what the account still lacks. It opens once nothing is left that keeps it shut, and is shut
 * again where something new does.
 */
@Component
class CheckGaps implements JavaDelegate {

  private final CaseAdoption adoptions;
  private final AdoptionRegister register;
  private final Gaps gaps;
  private final AccountEntry entry;
  private final AdoptionOutcomes outcomes;

  CheckGaps(
      CaseAdoption adoptions,
      AdoptionRegister register,
      Gaps gaps,
      AccountEntry entry,
      AdoptionOutcomes outcomes) {
    this.adoptions = adoptions;
    this.register = register;
    this.gaps = gaps;
    this.entry = entry;
    this.outcomes = outcomes;
  }

  @Override
  public void execute(DelegateExecution execution) {
    Adoption adoption = adoptions.of(execution);
    Particulars said = register.said(adoption);
    List<Gap> found = gaps.of(adoption, said);
    register.lacks(adoption, found);
    boolean shut = found.stream().anyMatch(Gap::shut);
    if (entry.update(
        adoption, said, shut ? SocialAccount.Status.SUSPENDED : SocialAccount.Status.OPEN)) {
      outcomes.opened(adoption);
    }
    execution.setVariable(CaseAdoption.LACKS, !found.isEmpty());
    CaseAdoption.nameMenders(execution, said);
  }
}
