package org.countersign.consentwithdrawal;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import org.countersign.audit.By;
import org.countersign.audit.Chain;
import org.countersign.audit.Kind;
import org.countersign.audit.Trail;
import org.countersign.audit.TrailEvent;
import org.countersign.notice.Addressee;
import org.countersign.notice.Notices;
import org.countersign.notice.Telling;
import org.countersign.school.Carer;
import org.countersign.start.PageWords;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives a notice two months more, once, and tells its giver (NAT:19). */
@Service
class Extensions {

  private static final String CLAUSE = "NAT:19";

  private final JdbcClient jdbc;
  private final NoticeDays days;
  private final GiversToday givers;
  private final Notices mails;
  private final PageWords words;
  private final Trail trail;
  private final Clock clock;

  Extensions(
      JdbcClient jdbc,
      NoticeDays days,
      GiversToday givers,
      Notices mails,
      PageWords words,
      Trail trail,
      Clock clock) {
    this.jdbc = jdbc;
    this.days = days;
    this.givers = givers;
    this.mails = mails;
    this.words = words;
    this.trail = trail;
    this.clock = clock;
  }

  Optional<Extension> of(ConsentNotice notice) {
    return jdbc.sql("select * from consent_notice_extension where notice = ?")
        .param(notice.id())
        .query(
            (rs, i) ->
                new Extension(
                    rs.getString("reason"),
                    rs.getObject("last_day", LocalDate.class),
                    rs.getObject("told_on", LocalDate.class),
                    rs.getString("told_how"),
                    rs.getString("extended_by"),
                    rs.getTimestamp("extended_at").toInstant()))
        .optional();
  }

  /** The last day on which it can be answered, as things stand. */
  LocalDate lastDay(ConsentNotice notice) {
    return of(notice).map(Extension::lastDay).orElseGet(() -> days.firstMonth(notice));
  }

  /** Whether it can have more time: it has had none, and its first month is not over. */
  boolean isPossible(ConsentNotice notice) {
    return of(notice).isEmpty() && !isTooLate(notice);
  }

  /** Whether the first month is over. */
  boolean isTooLate(ConsentNotice notice) {
    return LocalDate.now(clock).isAfter(days.firstMonth(notice));
  }

  /** Whether the giver reads it in a mail; else somebody tells them first. */
  boolean isMailed(ConsentNotice notice) {
    return givers.mailed(notice).isPresent();
  }

  /**
   * Extends it, and writes to its giver.
   *
   * @param toldOn and toldHow: null where a mail goes
   * @param by username
   * @throws DuplicateKeyException where it was extended already
   * @throws IllegalStateException after the first month
   */
  @Transactional
  void extend(ConsentNotice notice, String reason, LocalDate toldOn, String toldHow, String by) {
    if (isTooLate(notice)) {
      throw new IllegalStateException("The first month is over");
    }
    LocalDate lastDay = days.extended(notice);
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    jdbc.sql(
            "insert into consent_notice_extension (notice, reason, last_day, told_on, told_how,"
                + " extended_by, extended_at) values (?, ?, ?, ?, ?, ?, ?)")
        .params(notice.id(), reason, lastDay, toldOn, toldHow, by, Timestamp.from(now))
        .update();
    trail.record(
        TrailEvent.of(Chain.ofCase(notice.caseKey()), Kind.REGISTER_CHANGED, By.person(by))
            .inSchool(notice.school())
            .at("extended", "Two months more for the answer")
            .citing(CLAUSE)
            .with(
                Map.of(
                    "reason",
                    reason,
                    "lastDay",
                    lastDay.toString(),
                    "told",
                    toldOn == null ? "by mail" : "by hand on " + toldOn + ": " + toldHow)));
    if (toldOn == null) {
      tell(notice, givers.mailed(notice).orElseThrow(), reason, lastDay);
    }
  }

  private void tell(ConsentNotice notice, Carer giver, String reason, LocalDate lastDay) {
    mails.tell(
        new Telling(
            notice.caseKey() + ":extension",
            notice.school(),
            notice.caseKey(),
            Addressee.carer(giver),
            "Your notice " + notice.caseKey() + " needs more time",
            """
            We received your notice of %s. What you said counts already, from that day. Our answer \
            on what became of posts already up takes more time: you have it by %s at the latest.

            Why: %s

            If you are not content with this, tell us. You may also complain to the Information \
            Commissioner (ico.org.uk)."""
                .formatted(words.day(notice.says().receivedOn()), words.day(lastDay), reason),
            CLAUSE,
            false));
  }
}
