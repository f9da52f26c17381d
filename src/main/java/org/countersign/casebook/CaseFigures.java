package org.countersign.casebook;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * How many cases of a school, and how long they took. Confidential ones are in no figure, and
 * nothing tells of them. Who may see figures is the caller's rule.
 */
@Repository
public class CaseFigures {

  private static final String OPEN =
      " from casebook_case where school = ? and not confidential and ";

  private final JdbcTemplate jdbc;
  private final Clock clock;

  CaseFigures(JdbcTemplate jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * Cases that came to their end.
   *
   * @param median from start to end; as many took longer as did not
   */
  public record Finished(long number, Duration median) {}

  /** How many began since that moment, by procedure. */
  @Transactional(readOnly = true)
  public Map<String, Long> started(String school, Instant since) {
    return counts(
        "select procedure_id, count(*) as number" + OPEN + "started_at >= ? group by procedure_id",
        school,
        CaseTables.time(since));
  }

  /** Those that ended since that moment, by procedure; what was cancelled did not. */
  @Transactional(readOnly = true)
  public Map<String, Finished> finished(String school, Instant since) {
    return rows(
        "select procedure_id, count(*) as number, percentile_disc(0.5) within group (order by"
            + " extract(epoch from ended_at) - extract(epoch from started_at)) as median"
            + OPEN
            + "state = 'ended' and ended_at >= ? group by procedure_id",
        (rs, i) ->
            Map.entry(
                rs.getString("procedure_id"),
                new Finished(
                    rs.getLong("number"),
                    Duration.ofSeconds(rs.getBigDecimal("median").longValue()))),
        school,
        CaseTables.time(since));
  }

  /** How many came to that step of a procedure since that moment. */
  @Transactional(readOnly = true)
  public long cameTo(String school, String procedure, String element, Instant since) {
    Long number =
        jdbc.queryForObject(
            "select count(*) from casebook_step where procedure_id = ? and school = ?"
                + " and element = ? and not confidential and last_at >= ?",
            Long.class,
            procedure,
            school,
            element,
            CaseTables.time(since));
    return number == null ? 0 : number;
  }

  /** How many are under way and have a step that should be done by now, by procedure. */
  @Transactional(readOnly = true)
  public Map<String, Long> overdue(String school) {
    return counts(
        "select procedure_id, count(*) as number"
            + OPEN
            + "state = 'running' and due_at < ? group by procedure_id",
        school,
        CaseTables.time(clock.instant()));
  }

  /** How many of the procedure are under way. */
  @Transactional(readOnly = true)
  public long underWay(String school, String procedure) {
    Long number =
        jdbc.queryForObject(
            "select count(*)" + OPEN + "state = 'running' and procedure_id = ?",
            Long.class,
            school,
            procedure);
    return number == null ? 0 : number;
  }

  /** In how many cases begun since that moment each clause was applied, by citation. */
  @Transactional(readOnly = true)
  public Map<String, Long> clauses(String school, Instant since) {
    // No case applied a clause before it began; it is the first of both that has an index.
    return rows(
        "select clause, count(*) as number from (select clause, number from casebook_clause"
            + " where school = ? and last_at >= ? and started_at >= ? and not confidential"
            + " group by clause, number) applied group by clause",
        (rs, i) -> Map.entry(rs.getString("clause"), rs.getLong("number")),
        school,
        CaseTables.time(since),
        CaseTables.time(since));
  }

  private Map<String, Long> counts(String sql, Object... values) {
    return rows(sql, CaseFigures::count, values);
  }

  private static Map.Entry<String, Long> count(ResultSet rs, int row) throws SQLException {
    return Map.entry(rs.getString("procedure_id"), rs.getLong("number"));
  }

  private <T> Map<String, T> rows(String sql, RowMapper<Map.Entry<String, T>> row, Object... of) {
    Map<String, T> rows = new TreeMap<>();
    jdbc.query(sql, row, of).forEach(one -> rows.put(one.getKey(), one.getValue()));
    return rows;
  }
}
