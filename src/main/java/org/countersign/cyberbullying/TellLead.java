package org.countersign.cyberbullying;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The record gets its case's number, and the team hears of the case. */
@Component
class TellLead implements JavaDelegate {

  private final IncidentRegister register;
  private final TeamNews news;

  TellLead(IncidentRegister register, TeamNews news) {
    this.register = register;
    this.news = news;
  }

  @Override
  public void execute(DelegateExecution execution) {
    String id = (String) execution.getVariable(TakeReports.INCIDENT);
    String number = execution.getProcessBusinessKey();
    register.number(id, number, (String) execution.getVariable("policyEditions"));
    news.begun(id, execution.getTenantId(), number);
  }
}
