package org.countersign.evidence;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** About what no file is taken any more, because an indecent image of a child is suspected. */
@Repository
class ClosedTable {

  private final JdbcClient database;
  private final Clock clock;

  ClosedTable(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  boolean isClosed(String about) {
    return database
            .sql("select count(*) from evidence_closed where about = ?")
            .param(about)
            .query(Integer.class)
            .single()
        > 0;
  }

  /** With all permits about it. Two at once: the later one fails on the key. */
  void close(String school, String about, String person) {
    database
        .sql(
            "insert into evidence_closed (about, school, closed_by, closed_at) values (?, ?, ?, ?)")
        .params(about, school, person, now())
        .update();
    database
        .sql("update evidence_permit set ended_at = ? where about = ? and ended_at is null")
        .params(now(), about)
        .update();
  }

  /** One person's permits about it. */
  void endPermits(String school, String about, String person) {
    database
        .sql(
            "update evidence_permit set ended_at = ? where school = ? and about = ? and person = ?"
                + " and ended_at is null")
        .params(now(), school, about, person)
        .update();
  }

  private Timestamp now() {
    return Timestamp.from(clock.instant().truncatedTo(ChronoUnit.MICROS));
  }
}
