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
  private final StaffTold staff;

  RecordNotice(
      CaseNotice notices, NoticeEffects effects, NoticeRegister register, StaffTold staff) {
    this.notices = notices;
    this.effects = effects;
    this.register = register;
    this.staff = staff;
  }

  @Override
  public void execute(DelegateExecution execution) {
    ConsentNotice notice = notices.of(execution);
    if (effects.isConflict(notice)) {
      staff.conflict(notice);
    }
    effects.confirm(notice, Decided.by(register.said(notice), notice));
    execution.setVariable(CaseNotice.EFFECT, Effect.COUNTS.id());
  }
}
