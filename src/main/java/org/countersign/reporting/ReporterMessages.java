package org.countersign.reporting;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.countersign.audit.By;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a case's team and a reporter write to each other. The reporter reads it with the receipt
 * code and nowhere else: no mail goes out. It works in the caller's transaction and does not ask
 * who may do it: that is the procedure's rule.
 */
@Component
public class ReporterMessages {

  /** Characters of a message. */
  public static final int LONGEST = 4_000;

  private final ReportTable table;
  private final ReportTrail trail;
  private final Clock clock;

  ReporterMessages(ReportTable table, ReportTrail trail, Clock clock) {
    this.table = table;
    this.trail = trail;
    this.clock = clock;
  }

  /**
   * What one side wrote.
   *
   * @param by username of the school's side, null for the reporter
   */
  public record Message(boolean fromReporter, String by, String words, Instant writtenAt) {}

  /** Both sides', oldest first. */
  public List<Message> of(String report) {
    return table.messages(report);
  }

  /**
   * Writes to the reporter.
   *
   * @param words 1 to 4,000 characters; shown to whoever has the receipt code, so without what the
   *     reporter does not know already
   * @throws IllegalArgumentException for an unknown report, and for no words or too many
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void tell(String report, String words, String person) {
    Report told = known(report);
    if (words == null || words.isBlank() || words.length() > LONGEST) {
      throw new IllegalArgumentException(
          "Write to the reporter in 1 to %,d characters.".formatted(LONGEST));
    }
    table.add(report, new Message(false, person, words.strip(), now()));
    trail.happened(told, By.person(person), "reporter-told", "Message to the reporter");
  }

  /** The reporter reads from now on that it is closed; they may still write. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void close(String report, By by) {
    Report told = known(report);
    if (table.close(report, now())) {
      trail.happened(told, by, "reporter-told-closed", "Reporter told that it is closed");
    }
  }

  private Report known(String report) {
    return table
        .byId(report)
        .orElseThrow(() -> new IllegalArgumentException("There is no report " + report));
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
