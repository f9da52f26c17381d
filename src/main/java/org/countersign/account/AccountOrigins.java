package org.countersign.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which case let an account into the register, and from when its posts are on record. */
@Repository
class AccountOrigins {

  private final JdbcClient jdbc;

  AccountOrigins(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * @param confirmedIn number of the case in which it was approved or confirmed; null for what a
   *     file alone has said so far
   * @param completeFrom from that day on every post that shows a child is on record; null where
   *     nobody knows
   */
  record Origin(String confirmedIn, LocalDate completeFrom) {

    boolean isConfirmed() {
      return confirmedIn != null;
    }
  }

  void confirm(String school, String account, String caseKey) {
    jdbc.sql("update social_account set confirmed_in = ? where school = ? and id = ?")
        .params(caseKey, school, account)
        .update();
  }

  void completeFrom(String school, String account, LocalDate day) {
    jdbc.sql("update social_account set complete_from = ? where school = ? and id = ?")
        .params(day, school, account)
        .update();
  }

  /** Of all accounts of the school, by id. */
  Map<String, Origin> of(String school) {
    Map<String, Origin> origins = new HashMap<>();
    jdbc.sql("select id, confirmed_in, complete_from from social_account where school = ?")
        .param(school)
        .query(
            rs -> {
              origins.put(rs.getString("id"), read(rs));
            });
    return origins;
  }

  private static Origin read(ResultSet rs) throws SQLException {
    return new Origin(rs.getString("confirmed_in"), rs.getObject("complete_from", LocalDate.class));
  }
}
