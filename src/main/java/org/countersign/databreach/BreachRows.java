package org.countersign.databreach;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import org.countersign.databreach.Breach.Assessment;
import org.countersign.databreach.Breach.Containment;
import org.countersign.databreach.Breach.Event;
import org.countersign.databreach.Breach.Report;
import org.countersign.databreach.Breach.Telling;

/** Reads breaches from their table. */
final class BreachRows {

  private BreachRows() {}

  static Breach read(ResultSet rs, int row) throws SQLException {
    return new Breach(
        rs.getString("id"),
        rs.getString("school"),
        rs.getString("case_key"),
        instant(rs, "aware_at"),
        new Event(
            rs.getString("post"),
            rs.getString("noted_by"),
            instant(rs, "noted_at"),
            rs.getString("what"),
            rs.getString("whose"),
            rs.getInt("how_many"),
            Kinds.split(rs.getString("kinds")),
            Kinds.split(rs.getString("done_by"))),
        containment(rs),
        assessment(rs),
        report(rs),
        telling(rs),
        rs.getString("lessons"),
        instant(rs, "closed_at"));
  }

  private static Containment containment(ResultSet rs) throws SQLException {
    Instant at = instant(rs, "contained_at");
    return at == null
        ? null
        : new Containment(rs.getString("contained_by"), at, rs.getString("contained_how"));
  }

  private static Assessment assessment(ResultSet rs) throws SQLException {
    String risk = rs.getString("risk");
    return risk == null
        ? null
        : new Assessment(
            Risk.byId(risk).orElseThrow(),
            rs.getString("risk_why"),
            rs.getString("assessed_by"),
            instant(rs, "assessed_at"));
  }

  private static Report report(ResultSet rs) throws SQLException {
    Instant at = instant(rs, "report_at");
    return at == null
        ? null
        : new Report(
            rs.getBoolean("reported"),
            rs.getString("report_by"),
            at,
            rs.getString("ico_reference"),
            rs.getString("report_why"),
            rs.getString("late_why"));
  }

  private static Telling telling(ResultSet rs) throws SQLException {
    String way = rs.getString("told");
    return way == null
        ? null
        : new Telling(
            way, rs.getString("told_by"), instant(rs, "told_at"), rs.getString("told_how"));
  }

  private static Instant instant(ResultSet rs, String column) throws SQLException {
    Timestamp at = rs.getTimestamp(column);
    return at == null ? null : at.toInstant();
  }
}
