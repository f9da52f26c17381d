package org.countersign.accounthandover;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.countersign.access.Submission;
import org.countersign.account.SocialAccount;
import org.countersign.account.SocialAccounts;
import org.springframework.stereotype.Component;

/** The handover and account of a running case, and what tables answered of it. */
@Component
class CaseHandover {

  /** The register's id of the handover. */
  static final String HANDOVER = "handoverId";

  private final HandoverRegister register;
  private final SocialAccounts accounts;

  CaseHandover(HandoverRegister register, SocialAccounts accounts) {
    this.register = register;
    this.accounts = accounts;
  }

  /**
   * @throws IllegalStateException where the register has no such handover
   */
  Handover of(DelegateExecution execution) {
    return byId(execution.getTenantId(), execution.getVariable(HANDOVER));
  }

  /**
   * @throws IllegalStateException where the register has no such handover
   */
  Handover of(Submission sent) {
    return byId(sent.school(), sent.known().get(HANDOVER));
  }

  private Handover byId(String school, Object id) {
    return register
        .byId(school, String.valueOf(id))
        .orElseThrow(() -> new IllegalStateException("The case has no handover in the register"));
  }

  SocialAccount account(Handover handover) {
    return accounts
        .byId(handover.school(), handover.account())
        .orElseThrow(() -> new IllegalStateException("There is no account " + handover.account()));
  }

  /** One row that a table answered. */
  @SuppressWarnings("unchecked")
  static Map<String, Object> row(DelegateExecution execution, String variable) {
    return (Map<String, Object>) execution.getVariable(variable);
  }
}
