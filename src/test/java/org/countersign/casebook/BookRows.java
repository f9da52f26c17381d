package org.countersign.casebook;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/** Cases of a school as the book would have them, without their trail. */
public final class BookRows {

  private final JdbcTemplate jdbc;
  private final String school;
  private int last;

  public BookRows(JdbcTemplate jdbc, String school) {
    this.jdbc = jdbc;
    this.school = school;
  }

  /** The school's book is empty. */
  public BookRows clear() {
    for (String table :
        List.of("casebook_person", "casebook_step", "casebook_clause", "casebook_case")) {
      jdbc.update("delete from " + table + " where number like ?", school + "-%");
    }
    return this;
  }

  /** Whether the case is confidential, who asked for it, and when it is due, may be null. */
  public record Case(
      String procedure, boolean confidential, String by, Instant started, Instant due) {}

  /** A case under way. */
  public String running(Case one) {
    String number = "%s-BOOK-2026-%04d".formatted(school, ++last);
    jdbc.update(
        "insert into casebook_case (number, school, procedure_id, policy, confidential, state,"
            + " started_at, due_at, late_steps, requested_by, waiting, running)"
            + " values (?, ?, ?, ?, ?, 'running', ?, ?, 0, ?, '[]', 1)",
        number,
        school,
        one.procedure(),
        school,
        one.confidential(),
        CaseTables.time(one.started()),
        CaseTables.time(one.due()),
        one.by());
    return number;
  }

  /** A case that took so long and is over. */
  public String ended(Case one, Duration took) {
    String number = running(one);
    jdbc.update(
        "update casebook_case set state = 'ended', outcome = 'done', outcome_name = 'Done',"
            + " due_at = null, running = 0, ended_at = ? where number = ?",
        CaseTables.time(one.started().plus(took)),
        number);
    return number;
  }

  /** The case came to that step. */
  public void step(String number, String element, Instant at) {
    jdbc.update(
        "insert into casebook_step (number, element, element_name, school, procedure_id,"
            + " confidential, times, last_at) select number, ?, ?, school, procedure_id,"
            + " confidential, 1, ? from casebook_case where number = ?",
        element,
        element,
        CaseTables.time(at),
        number);
  }

  /** The clause was applied in the case. */
  public void clause(String number, String clause, Instant at) {
    jdbc.update(
        "insert into casebook_clause (number, clause, element, school, procedure_id, confidential,"
            + " started_at, times, last_at) select number, ?, 'step', school, procedure_id,"
            + " confidential, started_at, 1, ? from casebook_case where number = ?",
        clause,
        CaseTables.time(at),
        number);
  }
}
