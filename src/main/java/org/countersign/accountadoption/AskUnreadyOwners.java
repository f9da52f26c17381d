package org.countersign.accountadoption;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.countersign.account.AccountRules;
import org.springframework.stereotype.Component;

/** Asks whoever has to confirm that they, or those whom they lead, are ready; perhaps nobody. */
@Component
class AskUnreadyOwners implements JavaDelegate {

  private final CaseAdoption adoptions;
  private final AdoptionRegister register;
  private final OwnersReady ready;
  private final AccountRules rules;

  AskUnreadyOwners(
      CaseAdoption adoptions, AdoptionRegister register, OwnersReady ready, AccountRules rules) {
    this.adoptions = adoptions;
    this.register = register;
    this.ready = ready;
    this.rules = rules;
  }

  @Override
  public void execute(DelegateExecution execution) {
    Adoption adoption = adoptions.of(execution);
    List<String> asked =
        new ArrayList<>(
            ready.lacking(adoption, register.said(adoption)).stream()
                .map(OwnersReady.Lacking::asked)
                .distinct()
                .toList());
    asked.removeAll(rules.notStaff(adoption.school(), asked));
    execution.setVariable(CaseAdoption.DECLINED, false);
    execution.setVariable("owners", asked);
  }
}
