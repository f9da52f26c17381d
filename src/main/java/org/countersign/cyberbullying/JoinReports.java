package org.countersign.cyberbullying;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.countersign.access.CaseTeams;
import org.countersign.access.Cases;
import org.countersign.audit.By;
import org.countersign.reporting.ReportRegister;
import org.springframework.stereotype.Component;

/** What was reported here goes on in another case of the same thing; both reports are kept. */
@Component
class JoinReports implements JavaDelegate {

  private final CaseIncident incidents;
  private final IncidentRegister register;
  private final ReportRegister reports;
  private final TeamNews news;
  private final CaseTeams teams;
  private final Cases cases;

  JoinReports(
      CaseIncident incidents,
      IncidentRegister register,
      ReportRegister reports,
      TeamNews news,
      CaseTeams teams,
      Cases cases) {
    this.incidents = incidents;
    this.register = register;
    this.reports = reports;
    this.news = news;
    this.teams = teams;
    this.cases = cases;
  }

  @Override
  public void execute(DelegateExecution execution) {
    Incident incident = incidents.of(execution);
    Incident other =
        register
            .byCase((String) execution.getVariable(AssessReport.OTHER_CASE))
            .filter(Incident::isOpen)
            .orElseThrow(() -> new IllegalStateException("The other case is not open any more"));
    // Whoever is kept from the one is kept from both.
    teams
        .excluded(incident.caseKey())
        .forEach((person, why) -> teams.exclude(other.caseKey(), person, why, null));
    reports
        .ofCase(incident.caseKey())
        .forEach(
            report -> {
              reports.join(report.id(), other.caseKey(), By.system());
              news.more(other, report);
            });
    boolean seenTo = Boolean.TRUE.equals(execution.getVariable("indecentImage"));
    if (incident.indecentImage() && !seenTo && !other.indecentImage()) {
      // Found while this case ran: the other has to see to it.
      register.hasImage(other);
    }
    register.join(incident, other.caseKey());
    cases.tell(other.caseKey(), TakeReports.MORE);
  }
}
