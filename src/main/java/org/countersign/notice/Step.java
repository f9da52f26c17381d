package org.countersign.notice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.countersign.access.TaskFacts;

/**
 * A step that waits for people, or did.
 *
 * @param due null where it has no due date
 * @param excludedKnown whether it is known whose it must not be; where not, nobody is told of it
 * @param always whether people are told at once, whatever they chose
 * @param lookAt when its people are told of it, or were last
 * @param escalateTo roles that are told when nobody does it
 */
record Step(
    String task,
    String caseNumber,
    String procedure,
    String procedureName,
    String step,
    String stepName,
    Instant due,
    TaskFacts facts,
    boolean excludedKnown,
    boolean confidential,
    boolean always,
    Instant appearedAt,
    Instant lookAt,
    Set<String> escalateTo,
    boolean ended) {

  String school() {
    return facts.school();
  }

  /** What people call it. */
  String title() {
    return stepName == null ? step : stepName.replaceAll("\\s+", " ").strip();
  }

  static Step row(ResultSet row, int number) throws SQLException {
    return new Step(
        row.getString("task"),
        row.getString("case_number"),
        row.getString("procedure_id"),
        row.getString("procedure_name"),
        row.getString("step"),
        row.getString("step_name"),
        moment(row, "due_at"),
        new TaskFacts(
            row.getString("school"),
            row.getString("assignee"),
            words(row.getString("people")),
            words(row.getString("roles")),
            words(row.getString("excluded"))),
        row.getBoolean("excluded_known"),
        row.getBoolean("confidential"),
        row.getBoolean("always_told"),
        moment(row, "appeared_at"),
        moment(row, "look_at"),
        words(row.getString("escalate_to")),
        moment(row, "ended_at") != null);
  }

  static Instant moment(ResultSet row, String column) throws SQLException {
    OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }

  private static Set<String> words(String list) {
    return list == null || list.isEmpty()
        ? Set.of()
        : Arrays.stream(list.split(",")).collect(Collectors.toUnmodifiableSet());
  }
}
