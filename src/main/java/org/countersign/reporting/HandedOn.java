package org.countersign.reporting;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes what another procedure came across, as a report of the member of staff who hands it on. It
 * does not ask who may do that: that is the procedure's rule.
 */
@Component
public class HandedOn {

  private final ReportTable table;
  private final Reports taker;
  private final ReportTrail trail;
  private final Clock clock;

  HandedOn(ReportTable table, Reports taker, ReportTrail trail, Clock clock) {
    this.table = table;
    this.taker = taker;
    this.trail = trail;
    this.clock = clock;
  }

  /**
   * Something abusive that was seen online. Who it happens to and who does it is unknown, and so is
   * whether somebody is in danger. Nothing of the case comes back: the person may not be of its
   * team.
   *
   * @param username of whoever hands it on
   * @param writer the name there; null where unknown
   * @param platform null where unknown
   * @param webAddress null where unknown; 2,000 characters at most
   * @param words 1 to 8,000 characters
   * @throws Reports.NobodyThere where nobody may be told of it
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void abuse(
      String school,
      String username,
      String writer,
      String platform,
      String webAddress,
      String words,
      Instant seen) {
    Report report =
        new Report(
            UUID.randomUUID().toString(),
            school,
            clock.instant().truncatedTo(ChronoUnit.MICROS),
            Reporter.STAFF,
            username,
            null,
            null,
            Victim.UNKNOWN,
            null,
            Perpetrator.UNKNOWN,
            writer,
            platform,
            webAddress,
            words,
            seen,
            Set.of(ContentFlag.ABUSIVE),
            Set.of(),
            YesNo.UNSURE,
            YesNo.UNSURE,
            YesNo.NO,
            YesNo.UNSURE,
            YesNo.UNSURE,
            YesNo.UNSURE,
            null,
            null);
    // Nobody gets its code: whoever hands it on is asked as a colleague.
    table.add(report, ReceiptCode.hash(ReceiptCode.make()));
    table.belongsTo(report.id(), taker.taken(report));
    Report kept = table.byId(report.id()).orElseThrow();
    trail.happened(kept, ReportTrail.by(kept), "reported", "Handed on by another procedure");
  }
}
