package org.countersign.notice;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Mails on their way out. One dispatcher holds a mail at a time, by a lease: where it dies, another
 * takes over when the lease is over. What a mail says is kept until it was sent, no longer.
 */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class Mails {

  private final JdbcClient jdbc;
  private final MailSettings settings;
  private final Clock clock;

  Mails(JdbcClient jdbc, MailSettings settings, Clock clock) {
    this.jdbc = jdbc;
    this.settings = settings;
    this.clock = clock;
  }

  /** A mail that one dispatcher may send now. */
  record Leased(Mail mail, String lease) {}

  /**
   * One that did not arrive.
   *
   * @param subject without what is confidential
   */
  record Failed(
      String id, String school, String name, String subject, String problem, Instant at) {}

  void add(Mail mail) {
    OffsetDateTime now = now();
    jdbc.sql(
            "insert into notice_mail (id, school, case_number, task, confidential, recipient, name,"
                + " address, subject, plain, html, state, attempts, made_at, next_at)"
                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'waiting', 0, ?, ?)")
        .param(mail.id())
        .param(mail.school())
        .param(mail.caseNumber())
        .param(mail.task())
        .param(mail.confidential())
        .param(mail.recipient())
        .param(mail.name())
        .param(mail.address())
        .param(mail.letter().subject())
        .param(mail.letter().plain())
        .param(mail.letter().html())
        .param(now)
        .param(now)
        .update();
  }

  /** One that is to be sent now; nobody else gets it while the lease lasts. */
  Optional<Leased> lease() {
    OffsetDateTime now = now();
    Optional<Mail> free =
        jdbc.sql(
                "select * from notice_mail where state = 'waiting' and next_at <= ?"
                    + " and (leased_until is null or leased_until <= ?)"
                    + " order by next_at, made_at, id limit 1 for update skip locked")
            .params(now, now)
            .query(Mail::row)
            .optional();
    return free.map(
        mail -> {
          String lease = UUID.randomUUID().toString();
          jdbc.sql(
                  "update notice_mail set lease = ?, leased_until = ?, attempts = attempts + 1"
                      + " where id = ?")
              .params(lease, Steps.at(clock.instant().plus(settings.lease())), mail.id())
              .update();
          return new Leased(mail, lease);
        });
  }

  /** The server has it. */
  void sent(Leased one) {
    close(one, "sent", null);
  }

  /** It has nothing to say any more. */
  void dropped(Leased one) {
    close(one, "dropped", null);
  }

  /**
   * Those of that step to that person that have not left have nothing to say any more.
   *
   * @return those mails
   */
  List<Mail> drop(String task, String recipient) {
    return drop(task, "recipient = ?", recipient);
  }

  /** The same with those that say that nobody is left for the step. */
  List<Mail> dropNobody(String task) {
    return drop(task, "id like ?", Notice.nobody(task, "%").id());
  }

  private List<Mail> drop(String task, String which, String value) {
    OffsetDateTime now = now();
    List<Mail> waiting =
        jdbc.sql(
                "select * from notice_mail where task = ? and "
                    + which
                    + " and state = 'waiting' and (leased_until is null or leased_until <= ?)"
                    + " for update")
            .params(task, value, now)
            .query(Mail::row)
            .list();
    waiting.forEach(
        mail ->
            jdbc.sql(
                    "update notice_mail set state = 'dropped', plain = null, html = null,"
                        + " lease = null, leased_until = null, done_at = ? where id = ?")
                .params(now, mail.id())
                .update());
    return waiting;
  }

  /** Nobody tries it again, unless somebody says so. */
  boolean failed(Leased one, String problem) {
    return jdbc.sql(
                "update notice_mail set state = 'failed', lease = null, leased_until = null,"
                    + " problem = ?, done_at = ? where id = ? and lease = ?")
            .params(problem, now(), one.mail().id(), one.lease())
            .update()
        == 1;
  }

  void tryAgain(Leased one, Instant when, String problem) {
    jdbc.sql(
            "update notice_mail set next_at = ?, problem = ?, lease = null, leased_until = null"
                + " where id = ? and lease = ?")
        .params(Steps.at(when), problem, one.mail().id(), one.lease())
        .update();
  }

  private void close(Leased one, String state, String problem) {
    jdbc.sql(
            "update notice_mail set state = ?, problem = ?, plain = null, html = null, lease = null,"
                + " leased_until = null, done_at = ? where id = ? and lease = ?")
        .param(state)
        .param(problem)
        .param(now())
        .param(one.mail().id())
        .param(one.lease())
        .update();
  }

  /** Whom a mail of that case did not reach. */
  Set<String> notReached(String caseNumber) {
    return Set.copyOf(
        jdbc.sql(
                "select distinct recipient from notice_mail where case_number = ?"
                    + " and state = 'failed'")
            .param(caseNumber)
            .query(String.class)
            .list());
  }

  /** Those that did not arrive, newest first. */
  @Transactional(readOnly = true)
  public List<Failed> failed(String school, boolean confidentialToo) {
    return jdbc.sql(
            "select * from notice_mail where state = 'failed' and school = ?"
                + (confidentialToo ? "" : " and not confidential")
                + " order by done_at desc, id limit 200")
        .param(school)
        .query(
            (row, i) ->
                new Failed(
                    row.getString("id"),
                    row.getString("school"),
                    row.getString("name"),
                    row.getString("subject"),
                    row.getString("problem"),
                    Step.moment(row, "done_at")))
        .list();
  }

  /**
   * Puts one that did not arrive back among those to be sent, to the address that is right now.
   *
   * @return the mail; empty where it is no longer among them
   */
  Optional<Mail> sendAgain(String id) {
    Optional<Mail> mail =
        jdbc.sql("select * from notice_mail where id = ? and state = 'failed' for update")
            .param(id)
            .query(Mail::row)
            .optional();
    mail.ifPresent(
        one ->
            jdbc.sql(
                    "update notice_mail set state = 'waiting', attempts = 0, next_at = ?,"
                        + " problem = null, done_at = null where id = ?")
                .params(now(), id)
                .update());
    return mail;
  }

  /** It never was a mail: it is made anew. */
  void takeOut(String id) {
    jdbc.sql("delete from notice_mail where id = ?").param(id).update();
  }

  void address(String id, String address) {
    jdbc.sql("update notice_mail set address = ? where id = ?").params(address, id).update();
  }

  /** Forgets those that were done with before that moment. */
  int forget(Instant doneBefore) {
    return jdbc.sql("delete from notice_mail where done_at < ?")
        .param(Steps.at(doneBefore))
        .update();
  }

  private OffsetDateTime now() {
    return Steps.at(clock.instant());
  }
}
