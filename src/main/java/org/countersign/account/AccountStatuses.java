package org.countersign.account;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.countersign.account.AccountRegister.StatusLine;
import org.countersign.account.SocialAccount.Status;
import org.countersign.audit.By;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What each account was from when on; added to and never changed. */
@Repository
class AccountStatuses {

  private final JdbcClient jdbc;
  private final Clock clock;

  AccountStatuses(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** It is what it is from now on. */
  void add(SocialAccount account, By by, String caseKey) {
    jdbc.sql(
            "insert into social_account_status (school, account, status, since, decided_by,"
                + " case_key) values (?, ?, ?, ?, ?, ?)")
        .params(
            account.school(),
            account.id(),
            account.status().id(),
            Timestamp.from(clock.instant().truncatedTo(ChronoUnit.MICROS)),
            by.username(),
            caseKey)
        .update();
  }

  /** Oldest first. */
  List<StatusLine> of(String school, String id) {
    return jdbc.sql(
            "select * from social_account_status where school = ? and account = ? order by id")
        .params(school, id)
        .query(
            (rs, i) ->
                new StatusLine(
                    Status.byId(rs.getString("status")).orElseThrow(),
                    rs.getTimestamp("since").toInstant(),
                    rs.getString("decided_by"),
                    rs.getString("case_key")))
        .list();
  }
}
