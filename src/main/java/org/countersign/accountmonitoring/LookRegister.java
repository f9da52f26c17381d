package org.countersign.accountmonitoring;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The regular looks at accounts: never a second one of an account while one is open. */
@Repository
class LookRegister {

  /** The register's id of the look, in its case. */
  static final String LOOK = "lookId";

  private final JdbcClient jdbc;
  private final Clock clock;

  LookRegister(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  Optional<Look> byId(String school, String id) {
    return jdbc.sql("select * from account_look where id = ? and school = ?")
        .params(id, school)
        .query(LookRegister::read)
        .optional();
  }

  /** The newest of the account. */
  Optional<Look> latest(String school, String account) {
    return jdbc.sql(
            "select * from account_look where school = ? and account = ? order by opened_at desc"
                + " limit 1")
        .params(school, account)
        .query(LookRegister::read)
        .optional();
  }

  /**
   * Opens one. Returns its id.
   *
   * @throws DuplicateKeyException where one of the account is open already
   */
  @Transactional(propagation = Propagation.MANDATORY)
  String open(String school, String account) {
    String id = UUID.randomUUID().toString();
    jdbc.sql(
            "insert into account_look (id, school, account, opened_at, open_slot)"
                + " values (?, ?, ?, ?, ?)")
        .params(id, school, account, now(), school + "/" + account)
        .update();
    return id;
  }

  @Transactional(propagation = Propagation.MANDATORY)
  void number(String id, String caseKey) {
    one(
        jdbc.sql("update account_look set case_key = ? where id = ?").params(caseKey, id).update(),
        id);
  }

  /**
   * It is done.
   *
   * @param lacking what its content or whoever keeps it lacks; empty where nothing
   */
  @Transactional(propagation = Propagation.MANDATORY)
  void done(String id, boolean found, String lacking, String person) {
    one(
        jdbc.sql(
                "update account_look set open_slot = null, found = ?, fresh = ?, lacking = ?,"
                    + " done_by = ?, done_at = ? where id = ? and done_at is null")
            .params(found, lacking.isEmpty(), lacking, person, now(), id)
            .update(),
        id);
  }

  private static void one(int rows, String id) {
    if (rows != 1) {
      throw new IllegalStateException("There is no look " + id + " of which that could be said");
    }
  }

  /** As the databases keep it. */
  private Timestamp now() {
    return Timestamp.from(clock.instant().truncatedTo(ChronoUnit.MICROS));
  }

  private static Look read(ResultSet rs, int row) throws SQLException {
    Timestamp done = rs.getTimestamp("done_at");
    return new Look(
        rs.getString("id"),
        rs.getString("school"),
        rs.getString("account"),
        rs.getString("case_key"),
        rs.getTimestamp("opened_at").toInstant(),
        done == null ? null : done.toInstant());
  }
}
