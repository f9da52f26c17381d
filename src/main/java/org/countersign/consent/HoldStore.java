package org.countersign.consent;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of holds: rows are added and read, nothing else. */
@Repository
class HoldStore {

  private static final String LASTING =
      "select h.* from consent_hold h where h.school = :school and h.ends is null and not exists"
          + " (select 1 from consent_hold e where e.ends = h.id)";

  private final JdbcClient jdbc;
  private final Clock clock;

  HoldStore(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  List<Holds.Hold> lasting(String school) {
    return jdbc.sql(LASTING + " order by h.id").param("school", school).query(this::row).list();
  }

  Optional<Holds.Hold> lasting(String school, String cause) {
    return jdbc.sql(LASTING + " and h.cause = :cause")
        .param("school", school)
        .param("cause", cause)
        .query(this::row)
        .optional();
  }

  List<Holds.Past> of(String school, Child child) {
    return jdbc.sql(
            "select h.*, e.recorded_at as ended_at, e.reason as end_reason from consent_hold h"
                + " left join consent_hold e on e.ends = h.id where h.school = :school"
                + " and h.kind = :kind and h.child = :child and h.ends is null order by h.id")
        .param("school", school)
        .param("kind", child.kind().id())
        .param("child", child.id())
        .query(
            (rs, i) -> {
              Timestamp ended = rs.getTimestamp("ended_at");
              return new Holds.Past(
                  row(rs, i), ended == null ? null : ended.toInstant(), rs.getString("end_reason"));
            })
        .list();
  }

  void set(String school, Child child, String cause, String reason, String by) {
    insert(school, child, null, cause, reason, by);
  }

  void end(String school, Holds.Hold hold, String reason, String by) {
    insert(school, hold.child(), hold.id(), hold.cause(), reason, by);
  }

  private void insert(
      String school, Child child, Long ends, String cause, String reason, String by) {
    jdbc.sql(
            "insert into consent_hold (school, kind, child, ends, cause, reason, recorded_at,"
                + " recorded_by) values (?, ?, ?, ?, ?, ?, ?, ?)")
        .param(school)
        .param(child.kind().id())
        .param(child.id())
        .param(ends)
        .param(cause)
        .param(reason)
        .param(Timestamp.from(clock.instant().truncatedTo(ChronoUnit.MICROS)))
        .param(by)
        .update();
  }

  private Holds.Hold row(ResultSet rs, int number) throws SQLException {
    return new Holds.Hold(
        rs.getLong("id"),
        ConsentStore.child(rs),
        rs.getString("cause"),
        rs.getString("reason"),
        ConsentStore.instant(rs, "recorded_at"),
        rs.getString("recorded_by"));
  }
}
