package org.countersign.accountmonitoring;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.countersign.access.Submission;
import org.springframework.stereotype.Component;

/** The message of a running case. */
@Component
class CaseMessage {

  /** The register's id of the message; a case of a regular look has none. */
  static final String MESSAGE = "messageId";

  /** What it is: a kind of message, or {@link #LOOK}. */
  static final String KIND = "kind";

  static final String LOOK = "look";

  /** When it came in, as {@code 2026-11-20T15:00:00Z}. */
  static final String RECEIVED_AT = "receivedAt";

  private final MessageRegister register;

  CaseMessage(MessageRegister register) {
    this.register = register;
  }

  /**
   * @throws IllegalStateException where the register has no such message
   */
  Message of(DelegateExecution execution) {
    return byId(execution.getTenantId(), execution.getVariable(MESSAGE));
  }

  /**
   * @throws IllegalStateException where the register has no such message
   */
  Message of(Submission sent) {
    return byId(sent.school(), sent.known().get(MESSAGE));
  }

  /**
   * @throws IllegalStateException where the register has no such message
   */
  Message byId(String school, Object id) {
    return register
        .byId(school, String.valueOf(id))
        .orElseThrow(() -> new IllegalStateException("The case has no message in the register"));
  }
}
