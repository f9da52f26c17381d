package org.countersign.consentwithdrawal;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** A notice that was on hold counts: what it says is recorded in place of the hold. */
@Component
class RecordNotice implements JavaDelegate {

  private final CaseNotice notices;
  private final NoticeEffects effects;
  private final NoticeRegister register;

  RecordNotice(CaseNotice notices, NoticeEffects effects, NoticeRegister register) {
    this.notices = notices;
    this.effects = effects;
    this.register = register;
  }

  @Override
  public void execute(DelegateExecution execution) {
    ConsentNotice notice = notices.of(execution);
    effects.confirm(notice, Decided.by(register.said(notice), notice));
    execution.setVariable(CaseNotice.EFFECT, Effect.COUNTS.id());
  }
}
