package org.countersign.absence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of absences: rows are added and read; only how far tasks follow them is changed. */
@Repository
class AbsenceTable {

  private static final String SELECT =
      "select a.*, e.ended_at, e.ended_by from absence a left join absence_end e on e.absence = a.id"
          + " where a.school = :school ";

  private final JdbcClient jdbc;

  AbsenceTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Those that are not over at that moment, by when they begin; those to come too. */
  List<Absence> notOver(String school, Instant at) {
    return jdbc
        .sql(SELECT + "and a.ends_at > :at order by a.begins_at, a.id")
        .param("school", school)
        .param("at", Timestamp.from(at))
        .query((rs, i) -> read(rs))
        .list()
        .stream()
        .filter(absence -> !absence.isOver(at))
        .toList();
  }

  Optional<Absence> byId(String school, long id) {
    return jdbc.sql(SELECT + "and a.id = :id")
        .param("school", school)
        .param("id", id)
        .query((rs, i) -> read(rs))
        .optional();
  }

  void add(
      String school, NewAbsence absence, Instant begins, Instant ends, String by, Instant now) {
    jdbc.sql(
            "insert into absence (school, person, begins_at, ends_at, deputy, entered_by,"
                + " entered_at) values (?, ?, ?, ?, ?, ?, ?)")
        .params(
            school,
            absence.person(),
            Timestamp.from(begins),
            Timestamp.from(ends),
            absence.deputy(),
            by,
            Timestamp.from(now))
        .update();
  }

  void end(long absence, String by, Instant now) {
    jdbc.sql("insert into absence_end (absence, ended_at, ended_by) values (?, ?, ?)")
        .params(absence, Timestamp.from(now), by)
        .update();
  }

  /** What the school said last of deputies where its policy says nothing; empty where nothing. */
  Optional<Boolean> deputies(String school) {
    return jdbc.sql(
            "select deputies from absence_setting where school = ? order by id desc"
                + " fetch first row only")
        .param(school)
        .query(Boolean.class)
        .optional();
  }

  void setDeputies(String school, boolean allowed, String by, Instant now) {
    jdbc.sql("insert into absence_setting (school, deputies, set_by, set_at) values (?, ?, ?, ?)")
        .params(school, allowed, by, Timestamp.from(now))
        .update();
  }

  /** Gives a new school its row. */
  void know(String school, Instant now) {
    jdbc.sql(
            "insert into absence_look (school, looked_until, due) select :school, :now, true"
                + " where not exists (select 1 from absence_look where school = :school)")
        .param("school", school)
        .param("now", Timestamp.from(now))
        .update();
  }

  /** Until the transaction ends nobody else records anything in the school. */
  void lock(String school) {
    jdbc.sql("select school from absence_look where school = ? for update")
        .param(school)
        .query(String.class)
        .list();
  }

  /** Tasks have to be looked at, whatever the time. */
  void markDue(String school) {
    jdbc.sql("update absence_look set due = true where school = ?").param(school).update();
  }

  /**
   * Whether anything began, ended or was recorded since the last look, that look's own moment
   * included.
   */
  boolean isDue(String school, Instant now) {
    return jdbc.sql(
                "select count(*) from absence_look l where l.school = :school and (l.due"
                    + " or exists (select 1 from absence a left join absence_end e"
                    + " on e.absence = a.id where a.school = l.school and ("
                    + " (a.begins_at >= l.looked_until and a.begins_at <= :now)"
                    + " or (a.ends_at >= l.looked_until and a.ends_at <= :now)"
                    + " or a.entered_at >= l.looked_until or e.ended_at >= l.looked_until)))")
            .param("school", school)
            .param("now", Timestamp.from(now))
            .query(Long.class)
            .single()
        > 0;
  }

  /** Tasks are about to follow all that was recorded until then. */
  void lookedUntil(String school, Instant now) {
    jdbc.sql("update absence_look set looked_until = ?, due = false where school = ?")
        .params(Timestamp.from(now), school)
        .update();
  }

  private static Absence read(ResultSet rs) throws SQLException {
    return new Absence(
        rs.getLong("id"),
        rs.getString("school"),
        rs.getString("person"),
        instant(rs, "begins_at"),
        instant(rs, "ends_at"),
        rs.getString("deputy"),
        rs.getString("entered_by"),
        instant(rs, "entered_at"),
        instant(rs, "ended_at"),
        rs.getString("ended_by"));
  }

  private static Instant instant(ResultSet rs, String column) throws SQLException {
    Timestamp at = rs.getTimestamp(column);
    return at == null ? null : at.toInstant();
  }
}
