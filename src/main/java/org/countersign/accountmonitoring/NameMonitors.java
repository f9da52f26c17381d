package org.countersign.accountmonitoring;

import java.util.ArrayList;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Names who deals with it: those who watch the account by the policy. */
@Component
class NameMonitors implements JavaDelegate {

  private final CaseMessage messages;
  private final LookRegister looks;
  private final Monitors monitors;

  NameMonitors(CaseMessage messages, LookRegister looks, Monitors monitors) {
    this.messages = messages;
    this.looks = looks;
    this.monitors = monitors;
  }

  @Override
  @SuppressWarnings("unchecked")
  public void execute(DelegateExecution execution) {
    var answer = (Map<String, Object>) execution.getVariable("accountMonitors");
    Monitors.Who who =
        monitors.of(
            execution.getTenantId(),
            account(execution),
            String.valueOf(answer.get("roles")),
            Boolean.TRUE.equals(answer.get("owners")));
    execution.setVariable("monitorRoles", new ArrayList<>(who.roles()));
    execution.setVariable("monitorPeople", new ArrayList<>(who.people()));
  }

  private String account(DelegateExecution execution) {
    return CaseMessage.LOOK.equals(execution.getVariable(CaseMessage.KIND))
        ? looks
            .byId(execution.getTenantId(), String.valueOf(execution.getVariable(LookRegister.LOOK)))
            .orElseThrow()
            .account()
        : messages.of(execution).account();
  }
}
