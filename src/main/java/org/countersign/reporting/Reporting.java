package org.countersign.reporting;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.countersign.access.Answers;
import org.countersign.access.Guesses;
import org.countersign.access.WholeOrNothing;
import org.countersign.audit.By;
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
  private final Guesses guesses;
  private final WholeOrNothing whole;
  private final Clock clock;

  Reporting(
      ReportTable table,
      ObjectProvider<Reports> takers,
      Exhibits exhibits,
      ImageSuspicion suspicion,
      ReportTrail trail,
      Guesses guesses,
      WholeOrNothing whole,
      Clock clock) {
    this.table = table;
    this.takers = takers;
    this.exhibits = exhibits;
    this.suspicion = suspicion;
    this.trail = trail;
    this.guesses = guesses;
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
      suspicion.close(taken.school(), taken.evidenceName(), taken.evidenceName());
    }
    return new Taken(code, taken);
  }

  /**
   * The report of that code at that school, which writes that it was read; empty for no code. It is
   * not known who reads: whoever has the code may.
   *
   * @throws Guesses.TooMany where too many codes of the last minute were nobody's
   */
  Optional<Report> open(String school, String code) {
    Optional<Report> report =
        table.byCode(ReceiptCode.hash(code)).filter(found -> found.school().equals(school));
    if (report.isEmpty()) {
      guesses.another("receipt-code", "Receipt codes that are nobody’s, too many in a minute");
    }
    report.ifPresent(trail::read);
    return report;
  }

  /** The reporter writes more. Returns what to change; nothing was kept then. */
  List<String> add(Report report, Map<String, ?> sent) {
    Answers answers = new Answers(Map.copyOf(sent));
    String words = answers.quotation("words", "Your message", ReporterMessages.LONGEST, true);
    if (!answers.problems().isEmpty()) {
      return answers.problems();
    }
    whole.run(
        () -> {
          Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
          table.add(report.id(), new Message(true, null, words, now));
          trail.happened(report, By.nobody(), "reporter-wrote", "Reporter wrote more");
          takers.getObject().added(report);
        });
    return List.of();
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
              report.evidenceName(),
              List.of(exhibit));
          takers.getObject().added(report);
        });
  }

  /** The reporter says that an indecent image could be among what was sent. */
  void suspect(Report report) {
    suspicion.close(report.school(), report.evidenceName(), report.evidenceName());
    suspicion.inCase(report.school(), report.caseKey(), report.evidenceName());
    whole.run(() -> takers.getObject().added(report));
  }
}
