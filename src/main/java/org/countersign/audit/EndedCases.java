package org.countersign.audit;

import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Cases that are over, as the trail has it: the engine may have forgotten them. */
@Component
public class EndedCases {

  private static final String ENDED =
      "select chain, max(school) as school, max(happened_at) as ended_at from trail_event"
          + " where chain like 'case/%'"
          + " and (kind in ('started', 'ended') or kind = 'cancelled' and element is null)"
          + " group by chain"
          + " having sum(case when kind = 'started' then 1 else 0 end) between 1"
          + " and sum(case when kind = 'started' then 0 else 1 end)"
          + " and max(happened_at) < ?"
          + " order by chain";

  private final JdbcTemplate jdbc;

  EndedCases(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * A case of which everything that was started has ended.
   *
   * @param school its id; null where no event names one
   */
  public record Ended(Chain chain, String school, Instant at) {

    /** Its number. */
    public String number() {
      return chain.id().substring(chain.id().indexOf('/') + 1);
    }
  }

  /** Those that ended before a moment, whether their details are there or not. */
  public List<Ended> before(Instant moment) {
    return jdbc.query(
        ENDED,
        (rs, i) ->
            new Ended(
                new Chain(rs.getString("chain")),
                rs.getString("school"),
                TrailLines.instant(rs, "ended_at")),
        moment.atOffset(java.time.ZoneOffset.UTC));
  }
}
