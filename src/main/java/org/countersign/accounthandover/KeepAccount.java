package org.countersign.accounthandover;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.countersign.account.AccountRegister;
import org.countersign.account.SocialAccount;
import org.springframework.stereotype.Component;

/** Nothing had to change, as after a mistake in the roll: the account is as it was. */
@Component
class KeepAccount implements JavaDelegate {

  private final CaseHandover handovers;
  private final HandoverRegister register;
  private final SaidOfHandovers said;
  private final Reopening reopening;
  private final AccountRegister accounts;
  private final TellOfHandover tell;

  KeepAccount(
      CaseHandover handovers,
      HandoverRegister register,
      SaidOfHandovers said,
      Reopening reopening,
      AccountRegister accounts,
      TellOfHandover tell) {
    this.handovers = handovers;
    this.register = register;
    this.said = said;
    this.reopening = reopening;
    this.accounts = accounts;
    this.tell = tell;
  }

  @Override
  public void execute(DelegateExecution execution) {
    Handover handover = handovers.of(execution);
    SocialAccount account = handovers.account(handover);
    Said kept = said.latest(handover, ChooseSuccessor.TASK, ChooseSuccessor.KEEP).orElseThrow();
    String note = "stays with those who run it: " + kept.reason();
    accounts.decide(
        account.as(reopening.status(handover, account)), kept.by(), handover.caseKey(), note);
    register.end(handover.id(), Handover.Status.KEPT);
    tell.ended(handover, account, account, "stays as it was", note);
  }
}
