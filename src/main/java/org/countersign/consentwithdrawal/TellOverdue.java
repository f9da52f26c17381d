package org.countersign.consentwithdrawal;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.countersign.policy.AnswersOfToday;
import org.springframework.stereotype.Component;

/** Marks the case as overdue, to those who keep consents right and to the head (NAT:19). */
@Component
class TellOverdue implements JavaDelegate {

  private final CaseNotice notices;
  private final AnswersOfToday policies;
  private final StaffTold staff;

  TellOverdue(CaseNotice notices, AnswersOfToday policies, StaffTold staff) {
    this.notices = notices;
    this.policies = policies;
    this.staff = staff;
  }

  @Override
  public void execute(DelegateExecution execution) {
    List<Map<String, Object>> keeper =
        policies.asOf((String) execution.getVariable("policyEditions"), "consent-keeper", Map.of());
    staff.overdue(notices.of(execution), (String) keeper.get(0).get("roles"));
    execution.setVariable("overdue", true);
  }
}
