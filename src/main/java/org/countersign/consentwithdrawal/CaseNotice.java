package org.countersign.consentwithdrawal;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.countersign.access.Submission;
import org.springframework.stereotype.Component;

/** The notice of a running case. */
@Component
class CaseNotice {

  /** The register's id of the notice. */
  static final String NOTICE = "noticeId";

  /** How far it counts. */
  static final String EFFECT = "noticeEffect";

  private final NoticeRegister register;

  CaseNotice(NoticeRegister register) {
    this.register = register;
  }

  /**
   * @throws IllegalStateException where the register has no such notice
   */
  ConsentNotice of(DelegateExecution execution) {
    return byId(execution.getTenantId(), execution.getVariable(NOTICE));
  }

  /**
   * @throws IllegalStateException where the register has no such notice
   */
  ConsentNotice of(Submission sent) {
    return byId(sent.school(), sent.known().get(NOTICE));
  }

  private ConsentNotice byId(String school, Object id) {
    return register
        .byId(school, String.valueOf(id))
        .orElseThrow(() -> new IllegalStateException("The case has no notice in the register"));
  }
}
