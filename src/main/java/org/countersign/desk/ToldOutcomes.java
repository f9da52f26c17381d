package org.countersign.desk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.countersign.access.CaseRecords;
import org.countersign.notice.Telling;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What people were told of their cases, to be read again: how it came out, why, by which clause.
 * Nothing of confidential cases, and no links, which may hold a secret.
 */
@Repository
class ToldOutcomes implements CaseRecords {

  private final JdbcClient jdbc;
  private final Clock clock;

  ToldOutcomes(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * @param reason in words, or null
   * @param clauses as cited, or null
   */
  record Told(Instant at, String headline, String reason, String clauses) {}

  /** In the transaction of whoever tells them; the same told again is kept once. */
  @EventListener
  void keep(Telling telling) {
    if (telling.confidential() || telling.caseNumber() == null || telling.to().person() == null) {
      return;
    }
    jdbc.sql(
            "insert into told_outcome (id, case_number, person, headline, reason, clauses, told_at)"
                + " select ?, ?, ?, ?, ?, ?, ?"
                + " where not exists (select 1 from told_outcome where id = ?)")
        .params(
            telling.key(),
            telling.caseNumber(),
            telling.to().person(),
            telling.headline(),
            telling.reason(),
            telling.clauses(),
            clock.instant().truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC),
            telling.key())
        .update();
  }

  /** What that person was told of the case, in the order in which they were. */
  List<Told> of(String caseNumber, String person) {
    return jdbc.sql(
            "select * from told_outcome where case_number = ? and person = ? order by told_at, id")
        .params(caseNumber, person)
        .query(ToldOutcomes::row)
        .list();
  }

  @Override
  public void forget(String caseKey) {
    jdbc.sql("delete from told_outcome where case_number = ?").param(caseKey).update();
  }

  private static Told row(ResultSet row, int number) throws SQLException {
    return new Told(
        row.getObject("told_at", OffsetDateTime.class).toInstant(),
        row.getString("headline"),
        row.getString("reason"),
        row.getString("clauses"));
  }
}
