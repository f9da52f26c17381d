package org.countersign.notice;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What people are to be told besides that a step appeared: each id once. */
@Repository
class Outbox {

  private final JdbcClient jdbc;
  private final Clock clock;

  Outbox(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  void write(Telling telling) {
    write(
        new Notice(
            "outcome:" + telling.key(),
            Notice.Kind.OUTCOME,
            telling.school(),
            telling.caseNumber(),
            null,
            telling.to(),
            telling.confidential(),
            telling.headline(),
            telling.reason(),
            telling.clauses(),
            telling.action(),
            null));
  }

  /** Writes it, unless it was written before. */
  void write(Notice notice) {
    var now = Steps.at(clock.instant());
    jdbc.sql(
            "insert into notice (id, kind, school, case_number, task, person, carer, confidential,"
                + " headline, reason, clauses, action, link, written_at, look_at)"
                + " select ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?"
                + " where not exists (select 1 from notice where id = ?)")
        .param(notice.id())
        .param(notice.kind().id())
        .param(notice.school())
        .param(notice.caseNumber())
        .param(notice.task())
        .param(notice.to() == null ? null : notice.to().person())
        .param(notice.to() == null ? null : notice.to().carer())
        .param(notice.confidential())
        .param(notice.headline())
        .param(notice.reason())
        .param(notice.clauses())
        .param(notice.action() == null ? null : notice.action().words())
        .param(notice.action() == null ? null : notice.action().path())
        .param(now)
        .param(now)
        .param(notice.id())
        .update();
  }

  /** One of which nobody has been told. */
  Optional<Notice> claimUntold() {
    return jdbc.sql(
            "select * from notice where told_at is null and look_at <= ? order by look_at, id"
                + " limit 1 for update skip locked")
        .param(Steps.at(clock.instant()))
        .query(Notice::row)
        .optional();
  }

  /** Its mails are made: they have the words, and this needs them no more. */
  void told(String id) {
    jdbc.sql("update notice set told_at = ?, reason = null, link = null where id = ?")
        .params(Steps.at(clock.instant()), id)
        .update();
  }

  /** Nobody is told. What it says stays, for whoever has it tried again. */
  void giveUp(String id) {
    jdbc.sql("update notice set told_at = ? where id = ?")
        .params(Steps.at(clock.instant()), id)
        .update();
  }

  /** It is untold again. */
  void tellAgain(String id) {
    jdbc.sql("update notice set told_at = null, look_at = ? where id = ?")
        .params(Steps.at(clock.instant()), id)
        .update();
  }

  void lookAgain(String id, Instant when) {
    jdbc.sql("update notice set look_at = ? where id = ?").params(Steps.at(when), id).update();
  }

  /** Who is asked to do that step while somebody is away: deputies, and who comes next. */
  List<String> standInsOf(String task) {
    return jdbc.sql(
            "select distinct person from notice where task = ? and kind in ('deputy', 'next')"
                + " order by person")
        .param(task)
        .query(String.class)
        .list();
  }

  /** They are asked no more. */
  void withdraw(String task, String person) {
    jdbc.sql("delete from notice where task = ? and person = ? and kind in ('deputy', 'next')")
        .params(task, person)
        .update();
  }

  /** Somebody is there again, before it was told that nobody is. */
  void withdrawNobody(String task) {
    jdbc.sql("delete from notice where task = ? and kind = 'nobody' and told_at is null")
        .param(task)
        .update();
  }

  /**
   * Who is yet to be told how it came out in those moments: that mail will have the step's link.
   */
  List<String> untoldOutcome(String caseNumber, Instant from, Instant until) {
    return jdbc.sql(
            "select person from notice where case_number = ? and kind = 'outcome'"
                + " and person is not null and told_at is null and written_at between ? and ?")
        .params(caseNumber, Steps.at(from), Steps.at(until))
        .query(String.class)
        .list();
  }

  /** How many wait to be told. */
  long untold() {
    return jdbc.sql(
            "select (select count(*) from notice where told_at is null) + (select count(*) from"
                + " notice_step where told_at is null and ended_at is null)")
        .query(Long.class)
        .single();
  }

  /** Forgets what was written before that moment, was told, and is of no step that still waits. */
  int forget(Instant writtenBefore) {
    return jdbc.sql(
            "delete from notice where written_at < ? and told_at is not null and not exists (select 1"
                + " from notice_step s where s.task = notice.task and s.ended_at is null)")
        .param(Steps.at(writtenBefore))
        .update();
  }
}
