package org.countersign.cyberbullying;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.countersign.access.CaseTeams;
import org.countersign.access.Exclusion;
import org.countersign.reporting.Report;
import org.countersign.reporting.ReportRegister;
import org.countersign.reporting.YesNo;
import org.countersign.staffconcern.ConcernIntake;
import org.countersign.staffconcern.NewConcern;
import org.countersign.staffconcern.Source;
import org.countersign.staffconcern.Subject;
import org.countersign.staffconcern.SubjectKind;
import org.springframework.stereotype.Component;

/**
 * Hands the accused member of staff over to those who handle concerns about staff. What comes back
 * is thrown away: nothing here leads to that case.
 */
@Component
class PassToStaffConcern implements JavaDelegate {

  private static final int LONGEST = 20_000;

  private final CaseIncident incidents;
  private final IncidentRegister register;
  private final ReportRegister reports;
  private final CaseTeams teams;
  private final ConcernIntake intake;

  PassToStaffConcern(
      CaseIncident incidents,
      IncidentRegister register,
      ReportRegister reports,
      CaseTeams teams,
      ConcernIntake intake) {
    this.incidents = incidents;
    this.register = register;
    this.reports = reports;
    this.teams = teams;
    this.intake = intake;
  }

  @Override
  public void execute(DelegateExecution execution) {
    Incident incident = incidents.of(execution);
    List<Report> all = reports.ofCase(incident.caseKey());
    Report first = all.get(0);
    List<Subject> subjects = subjects(register.people(incident));
    Map<String, Exclusion> conflicts = new HashMap<>(teams.excluded(incident.caseKey()));
    subjects.forEach(subject -> conflicts.remove(subject.username()));
    intake.take(
        new NewConcern(
            incident.school(),
            subjects,
            source(first),
            disclosed(first),
            first.receivedAt(),
            words(all),
            all.stream().anyMatch(report -> report.danger() != YesNo.NO),
            false,
            false,
            false,
            conflicts,
            first.username(),
            TakeReports.PROCEDURE));
  }

  private static List<Subject> subjects(List<Involved> people) {
    List<Subject> subjects =
        people.stream()
            .filter(one -> one.part().equals(Involved.SUSPECT))
            .filter(one -> !one.kind().equals(Involved.PUPIL))
            .map(PassToStaffConcern::subject)
            .distinct()
            .toList();
    return subjects.isEmpty()
        ? List.of(new Subject(null, SubjectKind.STAFF, "Not named in the report.", null))
        : subjects;
  }

  private static Subject subject(Involved one) {
    return one.kind().equals(Involved.STAFF)
        ? Subject.onRoll(one.ref(), SubjectKind.STAFF)
        : new Subject(null, SubjectKind.STAFF, one.name(), null);
  }

  private static Source source(Report report) {
    return switch (report.reporter()) {
      case PUPIL -> Source.CHILD;
      case PARENT -> Source.PARENT;
      case STAFF -> Source.STAFF;
      case OTHER -> Source.OTHER;
    };
  }

  private static Instant disclosed(Report report) {
    return report.firstSeen() == null || report.firstSeen().isAfter(report.receivedAt())
        ? report.receivedAt()
        : report.firstSeen();
  }

  private static String words(List<Report> reports) {
    String words = reports.stream().map(Report::whatHappened).collect(Collectors.joining("\n\n"));
    return words.length() > LONGEST ? words.substring(0, LONGEST - 1) + "…" : words;
  }
}
