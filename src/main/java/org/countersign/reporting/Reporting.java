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
import org.countersign.evidence.MediaRefused;
import org.countersign.evidence.NewExhibit;
import org.countersign.evidence.UploadPermits;
import org.countersign.reporting.ReporterMessages.Message;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** What reporters do: report, read the answers, and add to it. Each is whole or nothing. */
@Component
class Reporting {

  private final ReportTable table;
  private final Reports taker;
  private final Exhibits exhibits;
  private final ImageSuspicion suspicion;
  private final UploadPermits permits;
  private final ReportTrail trail;
  private final Guesses guesses;
  private final WholeOrNothing whole;
  private final Clock clock;

  Reporting(
      ReportTable table,
      Reports taker,
      Exhibits exhibits,
      ImageSuspicion suspicion,
      UploadPermits permits,
      ReportTrail trail,
      Guesses guesses,
      WholeOrNothing whole,
      Clock clock) {
    this.table = table;
    this.taker = taker;
    this.exhibits = exhibits;
    this.suspicion = suspicion;
    this.permits = permits;
    this.trail = trail;
    this.guesses = guesses;
    this.whole = whole;
    this.clock = clock;
  }

  /**
   * What the reporter keeps, and the report with its case.
   *
   * @param permit to send a file at once, empty where none is taken
   */
  record Taken(String code, Report report, String permit) {}

  /**
   * @throws Reports.NobodyThere where nobody may be told of it
   * @throws SentTwice where it was taken before
   */
  Taken take(Report report) {
    String code = ReceiptCode.make();
    Report taken =
        whole.get(
            () -> {
              addOnce(report, code);
              table.belongsTo(report.id(), taker.taken(report));
              Report kept = table.byId(report.id()).orElseThrow();
              trail.happened(kept, ReportTrail.by(kept), "reported", "Reported online");
              return kept;
            });
    if (!taken.takesFiles()) {
      suspicion.close(taken.school(), taken.evidenceName(), taken.evidenceName());
      suspicion.close(taken.school(), taken.caseKey(), taken.evidenceName());
    }
    return new Taken(code, taken, permit(taken).orElse(""));
  }

  /** To send a file, for the answer “no”; empty where none is taken. */
  Optional<String> permit(Report report) {
    if (!report.takesFiles()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          permits.issue(report.school(), report.evidenceName(), report.evidenceName()));
    } catch (MediaRefused suspected) {
      return Optional.empty();
    }
  }

  /** The form was sent before: the report is there, and its code was shown. */
  static class SentTwice extends RuntimeException {

    private static final long serialVersionUID = 1L;
  }

  private void addOnce(Report report, String code) {
    try {
      table.add(report, ReceiptCode.hash(code));
    } catch (DuplicateKeyException before) {
      throw new SentTwice();
    }
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
          taker.added(report);
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
          taker.added(report);
        });
  }

  /** The reporter says that an indecent image could be among what was sent. */
  void suspect(Report report) {
    suspicion.close(report.school(), report.evidenceName(), report.evidenceName());
    suspicion.inCase(report.school(), report.caseKey(), report.evidenceName());
    whole.run(() -> taker.added(report));
  }
}
