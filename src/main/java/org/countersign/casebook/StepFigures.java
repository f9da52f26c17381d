package org.countersign.casebook;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * How often, and how long, steps of a procedure are done: of the newest cases that came to each, so
 * that it costs the same however many there are.
 */
@Repository
public class StepFigures {

  /** Cases of each step that are looked at. */
  public static final int NEWEST = 1_000;

  private final JdbcTemplate jdbc;

  StepFigures(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * A step.
   *
   * @param cases that came to it, {@link #NEWEST} at most
   * @param times it was done in these
   * @param medianMillis how long a case stayed there in all, the median; null where nothing waits
   *     there
   */
  public record Figure(String element, int cases, int times, Long medianMillis) {}

  /** Of ordinary cases of those schools; whoever asks may read them all. */
  @Transactional(readOnly = true)
  public List<Figure> of(
      String procedure, Collection<String> schools, Collection<String> elements) {
    String in = String.join(", ", Collections.nCopies(schools.size(), "?"));
    String sql =
        "select count(*) as cases, coalesce(sum(times), 0) as times,"
            + " percentile_cont(0.5) within group (order by millis) as median"
            + " from (select times, millis from casebook_step where procedure_id = ?"
            + " and school in ("
            + in
            + ") and element = ? and not confidential order by last_at desc limit "
            + NEWEST
            + ") newest";
    List<Figure> figures = new ArrayList<>();
    for (String element : elements) {
      List<Object> values = new ArrayList<>();
      values.add(procedure);
      values.addAll(schools);
      values.add(element);
      jdbc.query(
          sql,
          rs -> {
            double median = rs.getDouble("median");
            Long millis = rs.wasNull() ? null : Long.valueOf(Math.round(median));
            if (rs.getInt("cases") > 0) {
              figures.add(new Figure(element, rs.getInt("cases"), rs.getInt("times"), millis));
            }
          },
          values.toArray());
    }
    return figures;
  }
}
