package org.countersign.accounthandover;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.countersign.account.SocialAccount;
import org.springframework.stereotype.Component;

/** Looks whether those who are to run the account are ready (A3), and its credentials changed. */
@Component
class CheckSuccessors implements JavaDelegate {

  private final CaseHandover handovers;
  private final HandoverRegister register;
  private final Successors successors;
  private final Credentials credentials;
  private final PlanRules rules;

  CheckSuccessors(
      CaseHandover handovers,
      HandoverRegister register,
      Successors successors,
      Credentials credentials,
      PlanRules rules) {
    this.handovers = handovers;
    this.register = register;
    this.successors = successors;
    this.credentials = credentials;
    this.rules = rules;
  }

  @Override
  public void execute(DelegateExecution execution) {
    Handover handover = handovers.of(execution);
    SocialAccount account = handovers.account(handover);
    boolean ready = successors.areReady(handover, account);
    if (!ready && handover.back() == null) {
      List<String> problems =
          successors
              .plan(handover)
              .map(plan -> rules.problems(handover, account, plan))
              .orElse(List.of());
      register.sayWhy(
          handover.id(),
          problems.isEmpty()
              ? "Not everybody whom you chose is ready to run the account. Choose again."
              : String.join(" ", problems));
    }
    execution.setVariable(Successors.READY, ready);
    execution.setVariable(ChangeCredentials.CHANGED, credentials.areChanged(handover));
  }
}
