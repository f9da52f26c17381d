package org.countersign.accountmonitoring;

import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Names who deals with it: those who watch the account by the policy. */
@Component
class NameMonitors implements JavaDelegate {

  /** The case's variables with those whom its tasks are for. */
  static final String ROLES = "monitorRoles";

  static final String PEOPLE = "monitorPeople";

  private final CaseMessage messages;
  private final LookRegister looks;
  private final Monitors monitors;

  NameMonitors(CaseMessage messages, LookRegister looks, Monitors monitors) {
    this.messages = messages;
    this.looks = looks;
    this.monitors = monitors;
  }

  @Override
  public void execute(DelegateExecution execution) {
    Monitors.Who who =
        who(execution.getTenantId(), execution::getVariable)
            .orElseThrow(() -> new IllegalStateException("Nobody was asked who watches it"));
    execution.setVariable(ROLES, new ArrayList<>(who.roles()));
    execution.setVariable(PEOPLE, new ArrayList<>(who.people()));
  }

  /**
   * Who deals with it today, by the policy with which its case began; empty where the case has not
   * come so far as to ask the policy.
   *
   * @param variables of the case, by name
   */
  Optional<Monitors.Who> who(String school, Function<String, Object> variables) {
    if (!(variables.apply("accountMonitors") instanceof Map<?, ?> answer)) {
      return Optional.empty();
    }
    return Optional.of(
        monitors.of(
            school,
            account(school, variables),
            String.valueOf(answer.get("roles")),
            Boolean.TRUE.equals(answer.get("owners"))));
  }

  private String account(String school, Function<String, Object> variables) {
    return CaseMessage.LOOK.equals(variables.apply(CaseMessage.KIND))
        ? looks
            .byId(school, String.valueOf(variables.apply(LookRegister.LOOK)))
            .orElseThrow()
            .account()
        : messages.byId(school, variables.apply(CaseMessage.MESSAGE)).account();
  }
}
