package org.countersign.accountadoption;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.countersign.accountadoption.Adoption.Confirmation;
import org.countersign.accountcreation.Approver;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of adoptions. */
@Repository
class AdoptionTable {

  private final JdbcClient jdbc;

  AdoptionTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<Adoption> byId(String school, String id) {
    return jdbc.sql(
            "select * from account_adoption where school = ? and id = ? and emptied_at is null")
        .params(school, id)
        .query(AdoptionTable::read)
        .optional();
  }

  Optional<Adoption> byCase(String caseKey) {
    return jdbc.sql("select * from account_adoption where case_key = ?")
        .param(caseKey)
        .query(AdoptionTable::read)
        .optional();
  }

  /**
   * Number of another case that is about the same account.
   *
   * @param own id of the adoption that asks; null for a new one
   */
  Optional<String> alike(String school, String platform, String handle, String own) {
    return jdbc
        .sql(
            "select case_key from account_adoption where school = ? and status = 'open'"
                + " and id <> ? and platform = ? and case_key is not null"
                + " and lower(replace(handle, '@', '')) = lower(replace(?, '@', ''))"
                + " order by case_key")
        .params(school, own == null ? "" : own, platform, handle)
        .query(String.class)
        .list()
        .stream()
        .findFirst();
  }

  void add(String id, String school, String by, Particulars said, Instant at) {
    Timestamp now = Timestamp.from(at);
    jdbc.sql(
            "insert into account_adoption (id, school, asked_by, asked_at, version, platform,"
                + " handle, status, status_at) values (?, ?, ?, ?, 1, ?, ?, 'open', ?)")
        .params(id, school, by, now, said.platform(), said.handle(), now)
        .update();
  }

  void number(String id, String caseKey, String policyEditions) {
    one(
        jdbc.sql("update account_adoption set case_key = ?, policy_editions = ? where id = ?")
            .params(caseKey, policyEditions, id)
            .update(),
        id);
  }

  void revise(Adoption adoption, Particulars said) {
    one(
        jdbc.sql(
                "update account_adoption set version = version + 1, platform = ?, handle = ?,"
                    + " why = null where id = ? and version = ?")
            .params(said.platform(), said.handle(), adoption.id(), adoption.version())
            .update(),
        adoption.id());
  }

  void sayWhy(String id, String why) {
    one(jdbc.sql("update account_adoption set why = ? where id = ?").params(why, id).update(), id);
  }

  void decidedBy(String id, Approver approver) {
    one(
        jdbc.sql(
                "update account_adoption set approver_roles = ?, approver_clause = ?,"
                    + " approver_basis = ? where id = ?")
            .params(approver.roles(), approver.clause(), approver.basis(), id)
            .update(),
        id);
  }

  void confirm(Adoption adoption, String by, Instant at) {
    one(
        jdbc.sql(
                "update account_adoption set confirmed_version = version, confirmed_by = ?,"
                    + " confirmed_at = ?, why = null where id = ? and version = ?"
                    + " and status = 'open'")
            .params(by, Timestamp.from(at), adoption.id(), adoption.version())
            .update(),
        adoption.id());
  }

  /** The account register has the version that counts. */
  void entered(Adoption adoption, String account) {
    one(
        jdbc.sql(
                "update account_adoption set entered_version = version, account = ? where id = ?"
                    + " and version = ? and confirmed_version is not null")
            .params(account, adoption.id(), adoption.version())
            .update(),
        adoption.id());
  }

  void become(String id, Status status, String why, Instant at) {
    one(
        jdbc.sql(
                "update account_adoption set status = ?, why = ?, status_at = ? where id = ?"
                    + " and status in ('open', 'adopted')")
            .params(status.id(), why, Timestamp.from(at), id)
            .update(),
        id);
  }

  private static void one(int rows, String id) {
    if (rows != 1) {
      throw new IllegalStateException("There is no adoption " + id + " of which that is so");
    }
  }

  private static Adoption read(ResultSet rs, int row) throws SQLException {
    String clause = rs.getString("approver_clause");
    Integer confirmed = rs.getObject("confirmed_version", Integer.class);
    return new Adoption(
        rs.getString("id"),
        rs.getString("school"),
        rs.getString("case_key"),
        rs.getString("asked_by"),
        rs.getString("policy_editions"),
        rs.getTimestamp("asked_at").toInstant(),
        rs.getInt("version"),
        Status.byId(rs.getString("status")).orElseThrow(),
        rs.getString("why"),
        clause == null
            ? null
            : new Approver(rs.getString("approver_roles"), clause, rs.getString("approver_basis")),
        confirmed == null
            ? null
            : new Confirmation(
                confirmed,
                rs.getString("confirmed_by"),
                rs.getTimestamp("confirmed_at").toInstant()),
        rs.getInt("entered_version"),
        rs.getString("account"));
  }
}
