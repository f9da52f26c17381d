package org.countersign.notice;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What could not be made into mails. It is tried as often as a mail that the server does not take;
 * then it is an incident, and stands among the mails that did not arrive.
 */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class Unmade {

  private static final String PREFIX = "unmade:";

  private static final int LONGEST_SUBJECT = 200;

  private static final String PROBLEM = "It could not be made into a mail; the log says why";

  private final JdbcClient jdbc;
  private final MailSettings settings;
  private final NoticeTrail trail;
  private final Clock clock;

  Unmade(JdbcClient jdbc, MailSettings settings, NoticeTrail trail, Clock clock) {
    this.jdbc = jdbc;
    this.settings = settings;
    this.trail = trail;
    this.clock = clock;
  }

  /**
   * What reaches nobody in a school.
   *
   * @param caseNumber null for a digest
   * @param task null for an outcome or a digest
   * @param recipient username, or the carer's id in the school's own system; empty for several
   * @param to in words
   * @param subject in words, without what is confidential
   */
  record Lost(
      String school,
      String caseNumber,
      String task,
      boolean confidential,
      String recipient,
      String to,
      String subject) {}

  /** It could not be made, once more. */
  void failed(Sources.Source source) {
    next(source.key())
        .ifPresentOrElse(
            source.lookAt(),
            () -> {
              source.giveUp().run();
              source.lost().get().forEach(lost -> giveUp(source.key(), lost));
            });
  }

  /** It was made: should it fail another time, that counts from the beginning. */
  void made(Sources.Source source) {
    jdbc.sql("delete from notice_unmade where id = ?").param(source.key()).update();
  }

  /** When to try it again; empty where that was the last attempt. */
  private Optional<Instant> next(String key) {
    int before =
        jdbc.sql("select attempts from notice_unmade where id = ?")
            .param(key)
            .query(Integer.class)
            .optional()
            .orElse(0);
    List<Duration> waits = settings.retryAfter();
    if (before >= waits.size()) {
      jdbc.sql("delete from notice_unmade where id = ?").param(key).update();
      return Optional.empty();
    }
    var now = Steps.at(clock.instant());
    jdbc.sql(
            before == 0
                ? "insert into notice_unmade (attempts, failed_at, id) values (?, ?, ?)"
                : "update notice_unmade set attempts = ?, failed_at = ? where id = ?")
        .params(before + 1, now, key)
        .update();
    return Optional.of(clock.instant().plus(waits.get(before)));
  }

  /** It is not tried again, unless a person says so. */
  private void giveUp(String key, Lost lost) {
    int attempts = settings.retryAfter().size() + 1;
    var now = Steps.at(clock.instant());
    String id = PREFIX + lost.school() + ":" + key;
    // Of a daily mail, that of days ago may stand there still.
    jdbc.sql("delete from notice_mail where id = ?").param(id).update();
    jdbc.sql(
            "insert into notice_mail (id, school, case_number, task, confidential, recipient, name,"
                + " subject, state, attempts, made_at, next_at, problem, done_at)"
                + " values (?, ?, ?, ?, ?, '', ?, ?, 'failed', ?, ?, ?, ?, ?)")
        .param(id)
        .param(lost.school())
        .param(lost.caseNumber())
        .param(lost.task())
        .param(lost.confidential())
        .param(lost.to())
        .param(cut(lost.subject()))
        .param(attempts)
        .param(now)
        .param(now)
        .param(PROBLEM)
        .param(now)
        .update();
    trail.unmade(lost, attempts, PROBLEM);
  }

  /** Too long a subject may be why. */
  private static String cut(String subject) {
    return subject.length() <= LONGEST_SUBJECT
        ? subject
        : subject.substring(0, LONGEST_SUBJECT - 1) + "…";
  }

  /** The key of what that mail was to be made from; empty where it was made. */
  static Optional<String> keyOf(Mail mail) {
    return mail.id().startsWith(PREFIX)
        ? Optional.of(mail.id().substring(PREFIX.length() + mail.school().length() + 1))
        : Optional.empty();
  }

  /** Forgets what failed last before that moment: it was made since. */
  int forget(Instant failedBefore) {
    return jdbc.sql("delete from notice_unmade where failed_at < ?")
        .param(Steps.at(failedBefore))
        .update();
  }
}
