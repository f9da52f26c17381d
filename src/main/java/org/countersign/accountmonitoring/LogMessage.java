package org.countersign.accountmonitoring;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Gives the message, or the regular look, in its register its case's number. */
@Component
class LogMessage implements JavaDelegate {

  private final CaseMessage messages;
  private final MessageRegister register;
  private final LookRegister looks;
  private final SafeguardingLead lead;
  private final PublicCriticism criticism;

  LogMessage(
      CaseMessage messages,
      MessageRegister register,
      LookRegister looks,
      SafeguardingLead lead,
      PublicCriticism criticism) {
    this.messages = messages;
    this.register = register;
    this.looks = looks;
    this.lead = lead;
    this.criticism = criticism;
  }

  @Override
  public void execute(DelegateExecution execution) {
    String number = execution.getProcessBusinessKey();
    if (CaseMessage.LOOK.equals(execution.getVariable(CaseMessage.KIND))) {
      looks.number((String) execution.getVariable(LookRegister.LOOK), number);
      return;
    }
    register.number(
        messages.of(execution).id(), number, (String) execution.getVariable("policyEditions"));
    Message message = messages.of(execution);
    if (message.kind() == Message.Kind.OFFENSIVE) {
      lead.hearsOf(message);
    } else if (PublicCriticism.isOne(message)) {
      criticism.tell(message);
    }
  }
}
