package org.countersign.accounthandover;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.countersign.account.SocialAccount;
import org.springframework.stereotype.Component;

/** Asks those who are to run the account whether they are ready; nobody where one has left. */
@Component
class AskSuccessors implements JavaDelegate {

  private final CaseHandover handovers;
  private final Successors successors;
  private final PlanRules rules;

  AskSuccessors(CaseHandover handovers, Successors successors, PlanRules rules) {
    this.handovers = handovers;
    this.successors = successors;
    this.rules = rules;
  }

  @Override
  public void execute(DelegateExecution execution) {
    Handover handover = handovers.of(execution);
    SocialAccount account = handovers.account(handover);
    List<String> asked =
        successors
            .plan(handover)
            .filter(plan -> rules.gone(handover, plan).isEmpty())
            .map(plan -> successors.toAsk(handover, account, plan))
            .orElse(List.of());
    execution.setVariable("ownerDeclined", false);
    execution.setVariable("successors", new ArrayList<>(asked));
  }
}
