package org.countersign.casebook;

import java.time.LocalDate;

/**
 * Which cases a list shows, and how. What is null asks nothing.
 *
 * @param from first day, London's, on which they started
 * @param to last such day
 * @param timing whether they are or were in time
 * @param outcome name of the end to which they came
 * @param clause as cited, applied at any of their steps: {@code OBS:ACC-1.2}
 * @param person username of somebody who asked for them or did something in them
 * @param number their number, or how it begins
 * @param page from 0
 */
public record CaseFilter(
    String school,
    String procedure,
    CaseSummary.State state,
    LocalDate from,
    LocalDate to,
    Timing timing,
    String outcome,
    String clause,
    String person,
    String number,
    Sort sort,
    boolean ascending,
    int page) {

  /** Everything, the newest first. */
  public static final CaseFilter ALL =
      new CaseFilter(
          null, null, null, null, null, null, null, null, null, null, Sort.STARTED, false, 0);

  /** In time or not. */
  public enum Timing {
    /** A step waits that should be done by now. */
    OVERDUE,
    /** Some step was done late, or is overdue. */
    LATE,
    /** No step was late, and none is overdue. */
    IN_TIME
  }

  /** By what a list is sorted. */
  public enum Sort {
    STARTED("c.started_at"),
    ENDED("c.ended_at"),
    DUE("c.due_at"),
    NUMBER("c.number"),
    PROCEDURE("c.procedure_id"),
    SCHOOL("c.school"),
    STATE("c.state"),
    OUTCOME("c.outcome_name");

    private final String column;

    Sort(String column) {
      this.column = column;
    }

    String column() {
      return column;
    }
  }

  /** The same, another page of it. */
  public CaseFilter page(int number) {
    return new CaseFilter(
        school,
        procedure,
        state,
        from,
        to,
        timing,
        outcome,
        clause,
        person,
        this.number,
        sort,
        ascending,
        number);
  }
}
