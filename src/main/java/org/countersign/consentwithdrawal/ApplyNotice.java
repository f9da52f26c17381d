package org.countersign.consentwithdrawal;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Gives the notice its number and applies it, before the case saves anything. */
@Component
class ApplyNotice implements JavaDelegate {

  private final CaseNotice notices;
  private final NoticeRegister register;
  private final NoticeEffects effects;
  private final StaffTold staff;

  ApplyNotice(CaseNotice notices, NoticeRegister register, NoticeEffects effects, StaffTold staff) {
    this.notices = notices;
    this.register = register;
    this.effects = effects;
    this.staff = staff;
  }

  @Override
  public void execute(DelegateExecution execution) {
    register.number(notices.of(execution).id(), execution.getProcessBusinessKey());
    ConsentNotice notice = notices.of(execution);
    if (notice.effect() == Effect.COUNTS && effects.isConflict(notice)) {
      staff.conflict(notice);
    }
    effects.apply(notice);
    execution.setVariable(CaseNotice.EFFECT, notice.effect().id());
  }
}
