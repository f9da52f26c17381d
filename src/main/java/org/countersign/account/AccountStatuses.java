package org.countersign.account;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
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

  /**
   * It is what it is from now on.
   *
   * @param note what is to be read of it, or null
   */
  void add(SocialAccount account, By by, String caseKey, String note) {
    jdbc.sql(
            "insert into social_account_status (school, account, status, since, decided_by,"
                + " case_key, note) values (?, ?, ?, ?, ?, ?, ?)")
        .params(
            account.school(),
            account.id(),
            account.status().id(),
            Timestamp.from(clock.instant().truncatedTo(ChronoUnit.MICROS)),
            by.username(),
            caseKey,
            note)
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
                    rs.getString("case_key"),
                    rs.getString("note")))
        .list();
  }

  /**
   * Number of the case that suspended it; empty where it is not suspended, or by a file. What was
   * written of it since, in another case, does not count.
   */
  Optional<String> suspendedIn(String school, String id) {
    return jdbc.sql(
            "select s.case_key from social_account a join social_account_status s"
                + " on s.school = a.school and s.account = a.id where a.school = :school"
                + " and a.id = :id and a.status = 'suspended' and s.case_key is not null"
                + " and s.id = (select min(id) from social_account_status"
                + " where school = :school and account = :id and id > (select coalesce(max(id), 0)"
                + " from social_account_status where school = :school and account = :id"
                + " and status <> 'suspended'))")
        .param("school", school)
        .param("id", id)
        .query(String.class)
        .optional();
  }
}
