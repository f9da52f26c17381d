package org.countersign.cyberbullying;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.countersign.audit.By;
import org.countersign.reporting.ReportRegister;
import org.countersign.reporting.ReporterMessages;
import org.springframework.stereotype.Component;

/** The record closes, and whoever reported it reads that it is closed. */
@Component
class EndCase implements JavaDelegate {

  private final CaseIncident incidents;
  private final IncidentRegister register;
  private final ReportRegister reports;
  private final ReporterMessages messages;

  EndCase(
      CaseIncident incidents,
      IncidentRegister register,
      ReportRegister reports,
      ReporterMessages messages) {
    this.incidents = incidents;
    this.register = register;
    this.reports = reports;
    this.messages = messages;
  }

  @Override
  public void execute(DelegateExecution execution) {
    Incident incident = incidents.of(execution);
    register.close(incident);
    reports.ofCase(incident.caseKey()).forEach(report -> messages.close(report.id(), By.system()));
  }
}
