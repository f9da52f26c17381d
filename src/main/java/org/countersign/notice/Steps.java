package org.countersign.notice;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.countersign.access.TaskAppeared;
import org.countersign.access.TaskFacts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Steps that wait for people. One statement when a step appears and one when it is over: that is
 * all that a case pays. What is claimed here belongs to one node until its transaction ends.
 */
@Repository
class Steps {

  private final JdbcClient jdbc;
  private final Clock clock;

  Steps(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  void appeared(TaskAppeared step) {
    TaskFacts facts = step.facts();
    OffsetDateTime now = now();
    jdbc.sql(
            "insert into notice_step (task, case_number, school, procedure_id, procedure_name, step,"
                + " step_name, due_at, confidential, always_told, assignee, people, roles, excluded,"
                + " excluded_known, appeared_at, look_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
        .param(step.task())
        .param(step.caseNumber())
        .param(facts.school())
        .param(step.procedure())
        .param(step.procedureName())
        .param(step.step())
        .param(step.stepName())
        .param(at(step.due()))
        .param(step.confidential())
        .param(step.always())
        .param(facts.assignee())
        .param(words(facts.candidateUsers()))
        .param(words(facts.candidateRoles()))
        .param(words(facts.excluded()))
        .param(step.excludedKnown())
        .param(now)
        .param(now)
        .update();
  }

  void ended(String task) {
    jdbc.sql("update notice_step set ended_at = ? where task = ? and ended_at is null")
        .params(now(), task)
        .update();
  }

  /** From now on it is that person's alone. */
  void handedOver(String task, String to) {
    jdbc.sql("update notice_step set assignee = ? where task = ?").params(to, task).update();
  }

  /** From now on it is for those people, and its roles. */
  void released(String task, Collection<String> people) {
    jdbc.sql("update notice_step set assignee = null, people = ? where task = ?")
        .params(words(people), task)
        .update();
  }

  /** Its people are told once more, as they are now. */
  void tellAgain(String task) {
    jdbc.sql("update notice_step set told_at = null, look_at = ? where task = ?")
        .params(now(), task)
        .update();
  }

  Optional<Step> byTask(String task) {
    return jdbc.sql("select * from notice_step where task = ?")
        .param(task)
        .query(Step::row)
        .optional();
  }

  /** Those that wait, oldest first. */
  List<Step> waiting() {
    return jdbc.sql("select * from notice_step where ended_at is null order by appeared_at, task")
        .query(Step::row)
        .list();
  }

  /** Those of the case that wait. */
  List<Step> waitingIn(String caseNumber) {
    return jdbc.sql("select * from notice_step where case_number = ? and ended_at is null")
        .param(caseNumber)
        .query(Step::row)
        .list();
  }

  /** One of which nobody has been told. */
  Optional<Step> claimUntold() {
    return claim("told_at is null and look_at <= ?", "look_at");
  }

  /**
   * Its people are told, or there is nothing to tell.
   *
   * @param remindAt null for no reminder
   * @param escalateAt null for no escalation
   */
  void told(String task, Instant remindAt, Instant escalateAt, Collection<String> escalateTo) {
    jdbc.sql(
            "update notice_step set told_at = ?, remind_at = ?, escalate_at = ?, escalate_to = ?"
                + " where task = ?")
        .param(now())
        .param(at(remindAt))
        .param(at(escalateAt))
        .param(words(escalateTo))
        .param(task)
        .update();
  }

  void lookAgain(String task, Instant when) {
    jdbc.sql("update notice_step set look_at = ? where task = ?").params(at(when), task).update();
  }

  /** One that waits and whose reminder is due; from now on it has none. */
  Optional<Step> claimToRemind() {
    Optional<Step> step = claim("remind_at <= ? and ended_at is null", "remind_at");
    step.ifPresent(one -> remindAt(one.task(), null));
    return step;
  }

  /** One that waits and whose escalation is due; from now on it has none. */
  Optional<Step> claimToEscalate() {
    Optional<Step> step = claim("escalate_at <= ? and ended_at is null", "escalate_at");
    step.ifPresent(one -> escalateAt(one.task(), null));
    return step;
  }

  /** Null for no reminder any more. */
  void remindAt(String task, Instant when) {
    jdbc.sql("update notice_step set remind_at = ? where task = ?").params(at(when), task).update();
  }

  /** Null for no escalation any more. */
  void escalateAt(String task, Instant when) {
    jdbc.sql("update notice_step set escalate_at = ? where task = ?")
        .params(at(when), task)
        .update();
  }

  private Optional<Step> claim(String condition, String order) {
    return jdbc.sql(
            "select * from notice_step where "
                + condition
                + " order by "
                + order
                + ", task limit 1 for update skip locked")
        .param(now())
        .query(Step::row)
        .optional();
  }

  /** Forgets those that were over before that moment. */
  int forget(Instant endedBefore) {
    return jdbc.sql("delete from notice_step where ended_at < ?").param(at(endedBefore)).update();
  }

  private OffsetDateTime now() {
    return at(clock.instant());
  }

  /** As both databases keep it. */
  static OffsetDateTime at(Instant moment) {
    return moment == null ? null : moment.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
  }

  private static String words(Collection<String> words) {
    return String.join(",", words.stream().sorted().toList());
  }
}
