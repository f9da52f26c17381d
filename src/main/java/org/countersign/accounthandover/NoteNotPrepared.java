package org.countersign.accounthandover;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Writes down why others have to be chosen: somebody chosen has left, or did not answer in time.
 */
@Component
class NoteNotPrepared implements JavaDelegate {

  private final CaseHandover handovers;
  private final HandoverRegister register;
  private final Successors successors;
  private final PlanRules rules;

  NoteNotPrepared(
      CaseHandover handovers, HandoverRegister register, Successors successors, PlanRules rules) {
    this.handovers = handovers;
    this.register = register;
    this.successors = successors;
    this.rules = rules;
  }

  @Override
  public void execute(DelegateExecution execution) {
    Handover handover = handovers.of(execution);
    Plan plan = successors.plan(handover).orElseThrow();
    List<String> gone = rules.gone(handover, plan);
    List<String> silent =
        successors.toAsk(handover, handovers.account(handover), plan).stream()
            .filter(owner -> !successors.confirmed(handover).contains(owner))
            .toList();
    register.sayWhy(
        handover.id(),
        gone.isEmpty()
            ? "Not ready in time: %s. Choose others, or the same once more."
                .formatted(rules.names(silent))
            : "Not at the school any more: %s. Choose others.".formatted(rules.names(gone)));
  }
}
