package org.countersign.takedown;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import org.countersign.consent.Child;
import org.countersign.takedown.TakeDown.Decision;
import org.countersign.takedown.TakeDown.Keeping;
import org.countersign.takedown.TakeDown.Naming;

/** Reads rows of the table of take-downs. */
final class TakeDownRows {

  private TakeDownRows() {}

  static TakeDown read(ResultSet rs, int row) throws SQLException {
    String child = rs.getString("child");
    return new TakeDown(
        rs.getString("id"),
        rs.getString("school"),
        rs.getString("case_key"),
        rs.getString("cause"),
        Reason.byId(rs.getString("reason")),
        child == null ? null : new Child(Child.Kind.byId(rs.getString("kind")), child),
        rs.getString("post"),
        rs.getString("account"),
        rs.getString("link"),
        rs.getObject("posted_on", LocalDate.class),
        rs.getBoolean("removal_asked"),
        rs.getBoolean("may_keep"),
        rs.getTimestamp("asked_at").toInstant(),
        State.byId(rs.getString("state")),
        decision(rs),
        keeping(rs),
        naming(rs),
        rs.getString("search"));
  }

  private static Naming naming(ResultSet rs) throws SQLException {
    String by = rs.getString("named_by");
    return by == null ? null : new Naming(by, rs.getString("named_why"), rs.getString("again_of"));
  }

  private static Decision decision(ResultSet rs) throws SQLException {
    Timestamp at = rs.getTimestamp("decided_at");
    return at == null
        ? null
        : new Decision(
            rs.getString("decided_by"),
            at.toInstant(),
            rs.getString("how_checked"),
            rs.getString("picture_hash"));
  }

  private static Keeping keeping(ResultSet rs) throws SQLException {
    String by = rs.getString("keep_asked_by");
    return by == null
        ? null
        : new Keeping(
            by,
            Basis.byId(rs.getString("basis")).orElseThrow(),
            rs.getString("basis_why"),
            rs.getString("answer_why"));
  }
}
