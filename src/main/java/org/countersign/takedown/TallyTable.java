package org.countersign.takedown;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts take-downs, and searches by hand that are not over yet, by their cause. */
@Repository
class TallyTable {

  private static final String COUNTS =
      "coalesce(sum(asked), 0) as asked, coalesce(sum(removed), 0) as removed,"
          + " coalesce(sum(kept), 0) as kept, coalesce(sum(still_open), 0) as still_open from (";

  private static final String TAKE_DOWNS =
      "select cause, 1 as asked,"
          + " case when state in ('removed', 'replaced') then 1 else 0 end as removed,"
          + " case when state = 'kept' then 1 else 0 end as kept,"
          + " case when decided_at is null then 1 else 0 end as still_open"
          + " from take_down where school = ?";

  private static final String SEARCHES =
      "select f.cause as cause, 0 as asked, 0 as removed, 0 as kept, 1 as still_open"
          + " from older_search s join older_search_for f on f.search = s.id"
          + " where s.school = ? and s.decided_at is null";

  private final JdbcClient jdbc;

  TallyTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Tally of(String school, String cause) {
    return jdbc.sql(
            "select "
                + COUNTS
                + TAKE_DOWNS
                + " and cause = ? union all "
                + SEARCHES
                + " and f.cause = ?) counted")
        .params(school, cause, school, cause)
        .query((rs, i) -> read(rs))
        .single();
  }

  /** Of each cause of which something is open. */
  Map<String, Tally> unfinished(String school) {
    Map<String, Tally> tallies = new HashMap<>();
    jdbc.sql(
            "select cause, "
                + COUNTS
                + TAKE_DOWNS
                + " union all "
                + SEARCHES
                + ") counted group by cause having sum(still_open) > 0")
        .params(school, school)
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
