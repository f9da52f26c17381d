package org.countersign.consentwithdrawal;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The data lead found that the notice does not count. */
@Component
class LiftHold implements JavaDelegate {

  private final CaseNotice notices;
  private final NoticeEffects effects;
  private final NoticeRegister register;

  LiftHold(CaseNotice notices, NoticeEffects effects, NoticeRegister register) {
    this.notices = notices;
    this.effects = effects;
    this.register = register;
  }

  @Override
  public void execute(DelegateExecution execution) {
    ConsentNotice notice = notices.of(execution);
    effects.lift(notice, Decided.by(register.said(notice), notice));
    execution.setVariable(CaseNotice.EFFECT, Effect.LIFTED.id());
  }
}
