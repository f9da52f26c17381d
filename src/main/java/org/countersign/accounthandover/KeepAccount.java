package org.countersign.accounthandover;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.countersign.account.AccountRegister;
import org.countersign.account.SocialAccount;
import org.countersign.school.Role;
import org.springframework.stereotype.Component;

/**
 * Nothing had to change, as after a mistake in the roll: the account is as it was, but for the
 * credentials where those were changed meanwhile.
 */
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
    SocialAccount as = withCredentials(handover, account.as(reopening.status(handover, account)));
    accounts.decide(as, kept.by(), handover.caseKey(), note);
    register.end(handover.id(), Handover.Status.KEPT);
    tell.ended(handover, account, as, "stays as it was", note);
  }

  /** Where they are kept since they were last changed, whoever left after that. */
  private SocialAccount withCredentials(Handover handover, SocialAccount account) {
    return said.latest(handover, ChangeCredentials.TASK, ChangeCredentials.DONE)
        .map(Said::answers)
        .map(
            answers ->
                account.with(
                    account.status(),
                    account.owners(),
                    answers.get(ChangeCredentials.EMAIL),
                    answers.get(ChangeCredentials.PLACE),
                    Role.byId(answers.get(ChangeCredentials.KEEPER)).orElseThrow(),
                    account.upkeep()))
        .orElse(account);
  }
}
