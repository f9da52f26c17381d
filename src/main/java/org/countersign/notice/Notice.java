package org.countersign.notice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;

/**
 * Something that somebody is to be told.
 *
 * @param task of the step that it is about; null for an outcome
 * @param school null where the step says it, as it does the case's number
 * @param to null where it is for whoever has the step before them
 * @param action null where there is none, and once its mails are made
 */
record Notice(
    String id,
    Kind kind,
    String school,
    String caseNumber,
    String task,
    Addressee to,
    boolean confidential,
    String headline,
    String reason,
    String clauses,
    Telling.Action action,
    Instant writtenAt) {

  /** What it is about; as the trail and the names of templates have it. */
  enum Kind {
    TASK("task"),
    HANDED_OVER("handed-over"),
    DEPUTY("deputy"),
    NEXT("next"),
    NOBODY("nobody"),
    REMINDER("reminder"),
    ESCALATION("escalation"),
    OUTCOME("outcome");

    private final String id;

    Kind(String id) {
      this.id = id;
    }

    String id() {
      return id;
    }

    private static Kind byId(String id) {
      return Arrays.stream(values()).filter(kind -> kind.id.equals(id)).findFirst().orElseThrow();
    }
  }

  /** That a step appeared, or is its people's once more, which the step's own row says. */
  static Notice of(Step step) {
    return about(step, "task:%s:%s".formatted(step.task(), step.lookAt()), Kind.TASK, null);
  }

  /** Something else of a step. */
  static Notice about(Step step, String id, Kind kind, Addressee to) {
    return new Notice(
        id,
        kind,
        step.school(),
        step.caseNumber(),
        step.task(),
        to,
        step.confidential(),
        null,
        null,
        null,
        null,
        step.appearedAt());
  }

  /** That somebody is asked to do a step in place of another. */
  static Notice deputy(String task, String deputy, String absent, String moment) {
    return new Notice(
        "deputy:%s:%s:%s".formatted(task, deputy, moment),
        Kind.DEPUTY,
        null,
        null,
        task,
        Addressee.person(deputy),
        false,
        null,
        absent,
        null,
        null,
        null);
  }

  /** That somebody comes next for a step, since nobody whose it is, and no deputy, is there. */
  static Notice next(String task, String person, String moment) {
    return new Notice(
        "next:%s:%s:%s".formatted(task, person, moment),
        Kind.NEXT,
        null,
        null,
        task,
        Addressee.person(person),
        false,
        null,
        null,
        null,
        null,
        null);
  }

  /** That nobody is left for a step. */
  static Notice nobody(String task, String moment) {
    return new Notice(
        "nobody:%s:%s".formatted(task, moment),
        Kind.NOBODY,
        null,
        null,
        task,
        null,
        false,
        null,
        null,
        null,
        null,
        null);
  }

  /** The same, with what its step knows. */
  Notice in(Step its) {
    return new Notice(
        id,
        kind,
        its.school(),
        its.caseNumber(),
        task,
        to,
        its.confidential(),
        headline,
        reason,
        clauses,
        action,
        writtenAt);
  }

  static Notice row(ResultSet row, int number) throws SQLException {
    String person = row.getString("person");
    String carer = row.getString("carer");
    return new Notice(
        row.getString("id"),
        Kind.byId(row.getString("kind")),
        row.getString("school"),
        row.getString("case_number"),
        row.getString("task"),
        person == null && carer == null ? null : new Addressee(person, carer),
        row.getBoolean("confidential"),
        row.getString("headline"),
        row.getString("reason"),
        row.getString("clauses"),
        row.getString("link") == null
            ? null
            : new Telling.Action(row.getString("action"), row.getString("link")),
        Step.moment(row, "written_at"));
  }
}
