package org.countersign.staffconcern;

import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What whoever reported concerns is told of them: that they were received, or are closed. */
@Component
class Receipts {

  private final JdbcClient jdbc;

  Receipts(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** One report, however many cases it led to. */
  record Line(Instant received, boolean closed) {}

  /** The newest first. */
  List<Line> of(String person) {
    return jdbc.sql(
            "select min(reported_at) received, count(*) total, count(closed_at) closed"
                + " from staff_concern where reported_by = ? group by report"
                + " order by min(reported_at) desc, report")
        .param(person)
        .query(
            (rs, row) ->
                new Line(
                    rs.getTimestamp("received").toInstant(),
                    rs.getInt("total") == rs.getInt("closed")))
        .list();
  }
}
