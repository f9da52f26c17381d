package org.countersign.reporting;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.countersign.access.WholeOrNothing;
import org.countersign.evidence.Exhibits;
import org.countersign.evidence.ImageSuspicion;
import org.countersign.evidence.NewExhibit;
import org.countersign.reporting.ReporterMessages.Message;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What reporters do: report, read the answers, and add to it. Each is whole or nothing. */
@Component
class Reporting {

  private final ReportTable table;
  private final ObjectProvider<Reports> takers;
  private final Exhibits exhibits;
  private final ImageSuspicion suspicion;
  private final ReportTrail trail;
  private final WholeOrNothing whole;
  private final Clock clock;

  Reporting(
      ReportTable table,
      ObjectProvider<Reports> takers,
      Exhibits exhibits,
      ImageSuspicion suspicion,
      ReportTrail trail,
      WholeOrNothing whole,
      Clock clock) {
    this.table = table;
    this.takers = takers;
    this.exhibits = exhibits;
    this.suspicion = suspicion;
    this.trail = trail;
    this.whole = whole;
    this.clock = clock;
  }

  /** What the reporter keeps, and the report with its case. */
  record Taken(String code, Report report) {}

  /**
   * @throws Reports.NobodyThere where nobody may be told of it
   */
  Taken take(Report report) {
    String code = ReceiptCode.make();
    Report taken =
        whole.get(
            () -> {
              table.add(report, ReceiptCode.hash(code));
              table.belongsTo(report.id(), takers.getObject().taken(report));
              Report kept = table.byId(report.id()).orElseThrow();
              trail.happened(kept, ReportTrail.by(kept), "reported", "Reported online");
              return kept;
            });
    if (!taken.takesFiles()) {
      suspicion.close(taken.school(), taken.evidenceName(), sender(taken));
    }
    return new Taken(code, taken);
  }

  /** The report of that code at that school, which writes that it was read; empty for no code. */
  Optional<Report> open(String school, String code) {
    Optional<Report> report =
        table.byCode(ReceiptCode.hash(code)).filter(found -> found.school().equals(school));
    report.ifPresent(found -> trail.read(found, ReportTrail.by(found)));
    return report;
  }

  /** The reporter writes more. */
  void add(Report report, String words) {
    whole.run(
        () -> {
          Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
          table.add(report.id(), new Message(true, null, words, now));
          trail.happened(report, ReportTrail.by(report), "reporter-wrote", "Reporter wrote more");
          takers.getObject().added(report);
        });
  }

  /**
   * The reporter has sent a file, which becomes an exhibit of the case.
   *
   * @throws org.countersign.evidence.MediaRefused with what to change
   */
  void add(Report report, NewExhibit exhibit) {
    whole.run(
        () -> {
          exhibits.add(
              report.caseKey(),
              report.evidenceName(),
              report.school(),
              sender(report),
              List.of(exhibit));
          takers.getObject().added(report);
        });
  }

  /** The reporter says that an indecent image could be among what was sent. */
  void suspect(Report report) {
    suspicion.close(report.school(), report.evidenceName(), sender(report));
    suspicion.inCase(report.school(), report.caseKey(), sender(report));
    whole.run(() -> takers.getObject().added(report));
  }

  /** Who sends files, for the register of them. */
  static String sender(Report report) {
    return report.username() == null ? report.evidenceName() : report.username();
  }
}
