package org.countersign.accounthandover;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import org.countersign.accounthandover.Handover.Status;

/** A handover as the database keeps it. */
final class HandoverRow {

  private HandoverRow() {}

  static Handover read(ResultSet rs, int row) throws SQLException {
    return new Handover(
        rs.getString("id"),
        rs.getString("school"),
        rs.getString("account"),
        rs.getString("case_key"),
        rs.getString("policy_editions"),
        rs.getString("asked_by"),
        rs.getString("why"),
        rs.getBoolean("hold"),
        split(rs.getString("leavers")),
        split(rs.getString("gone")),
        rs.getTimestamp("leavers_at").toInstant(),
        rs.getTimestamp("opened_at").toInstant(),
        rs.getInt("round"),
        rs.getString("back"),
        Status.byId(rs.getString("status")).orElseThrow());
  }

  private static List<String> split(String people) {
    return Arrays.stream(people.split(",")).filter(one -> !one.isEmpty()).toList();
  }
}
