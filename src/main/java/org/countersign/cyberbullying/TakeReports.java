package org.countersign.cyberbullying;

import java.util.Map;
import java.util.stream.Collectors;
import org.countersign.access.CaseTeams;
import org.countersign.access.Cases;
import org.countersign.evidence.ImageSuspicion;
import org.countersign.reporting.ContentFlag;
import org.countersign.reporting.Perpetrator;
import org.countersign.reporting.Report;
import org.countersign.reporting.Reports;
import org.countersign.reporting.Victim;
import org.countersign.reporting.YesNo;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Opens the case of what was reported, for its team alone. What is not known counts as a yes. */
@Component
class TakeReports implements Reports {

  static final String PROCEDURE = "cyberbullying-escalation";

  /** The register's id, in the case. */
  static final String INCIDENT = "incidentId";

  static final String MORE = "MoreReported";

  private final IncidentRegister register;
  private final TeamOfReport team;
  private final CaseTeams teams;
  private final Cases cases;
  private final TeamNews news;
  private final ImageSuspicion suspicion;

  TakeReports(
      IncidentRegister register,
      TeamOfReport team,
      CaseTeams teams,
      Cases cases,
      TeamNews news,
      ImageSuspicion suspicion) {
    this.register = register;
    this.team = team;
    this.teams = teams;
    this.cases = cases;
    this.news = news;
    this.suspicion = suspicion;
  }

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public String taken(Report report) {
    boolean image = report.indecentImage() != YesNo.NO;
    String id =
        register.begin(
            report.school(),
            report.victim().id(),
            report.perpetrator().id(),
            report.flags().stream().map(ContentFlag::id).collect(Collectors.toSet()),
            image);
    String number =
        teams.open(
            PROCEDURE,
            report.school(),
            Map.of(
                INCIDENT,
                id,
                "immediateDanger",
                report.danger() != YesNo.NO,
                "indecentImage",
                image,
                "sexualWithChildren",
                report.flags().contains(ContentFlag.SEXUAL) && hasChild(report)),
            team.of(report),
            null);
    if (image) {
      // No file about it, through any door.
      String sender = report.username() == null ? report.evidenceName() : report.username();
      suspicion.close(report.school(), id, sender);
      suspicion.close(report.school(), number, sender);
    }
    return number;
  }

  private static boolean hasChild(Report report) {
    return report.victim() != Victim.STAFF
        || report.perpetrator() == Perpetrator.PUPIL_HERE
        || report.perpetrator() == Perpetrator.UNKNOWN;
  }

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public void added(Report report) {
    register
        .byCase(report.caseKey())
        .filter(Incident::isOpen)
        .ifPresent(
            incident -> {
              news.more(incident, report);
              cases.tell(incident.caseKey(), MORE);
            });
  }
}
