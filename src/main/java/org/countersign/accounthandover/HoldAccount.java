package org.countersign.accounthandover;

import java.util.ArrayList;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.countersign.account.AccountRegister;
import org.springframework.stereotype.Component;

/**
 * Suspends the account where nothing is to be posted until it is handed over, and tells whoever is
 * concerned. The credentials come first where somebody has left who knows them, or somebody asked
 * for it: else whoever runs the account goes on until others do.
 */
@Component
class HoldAccount implements JavaDelegate {

  /** What somebody wrote is for whoever decides, and not for all who read the register. */
  private static final String BY_HAND = "It is to be handed over, and was asked for by hand.";

  private final CaseHandover handovers;
  private final AccountRegister accounts;
  private final TellOfHandover tell;

  HoldAccount(CaseHandover handovers, AccountRegister accounts, TellOfHandover tell) {
    this.handovers = handovers;
    this.accounts = accounts;
    this.tell = tell;
  }

  @Override
  public void execute(DelegateExecution execution) {
    Handover handover = handovers.of(execution);
    if (handover.hold()) {
      accounts.suspend(
          handover.school(),
          handover.account(),
          handover.caseKey(),
          handover.askedBy() == null ? handover.why() : BY_HAND);
    }
    execution.setVariable("leavers", String.join(",", handover.leavers()));
    execution.setVariable(
        "credentialsFirst",
        !handover.gone().isEmpty()
            || handover.hold() && !(handover.leavers().isEmpty() && handover.askedBy() == null));
    execution.setVariable(ChangeCredentials.CHANGED, false);
    execution.setVariable(Successors.READY, false);
    execution.setVariable("successors", new ArrayList<>());
    execution.setVariable("ownerDeclined", false);
    tell.began(handover, handovers.account(handover));
  }
}
