package org.countersign.takedown;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts the table of take-downs by their cause. */
@Repository
class TallyTable {

  private static final String OPEN = "count(case when decided_at is null then 1 end)";

  private static final String COUNTS =
      " count(*) as asked,"
          + " count(case when state in ('removed', 'replaced') then 1 end) as removed,"
          + " count(case when state = 'kept' then 1 end) as kept, "
          + OPEN
          + " as still_open from take_down ";

  private final JdbcClient jdbc;

  TallyTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Tally of(String school, String cause) {
    return jdbc.sql("select" + COUNTS + "where cause = ? and school = ?")
        .params(cause, school)
        .query((rs, i) -> read(rs))
        .single();
  }

  /** Of each cause of which one is open. */
  Map<String, Tally> unfinished(String school) {
    Map<String, Tally> tallies = new HashMap<>();
    jdbc.sql("select cause," + COUNTS + "where school = ? group by cause having " + OPEN + " > 0")
        .param(school)
        .query(
            rs -> {
              tallies.put(rs.getString("cause"), read(rs));
            });
    return tallies;
  }

  private static Tally read(ResultSet rs) throws SQLException {
    return new Tally(
        rs.getInt("asked"), rs.getInt("removed"), rs.getInt("kept"), rs.getInt("still_open"));
  }
}
