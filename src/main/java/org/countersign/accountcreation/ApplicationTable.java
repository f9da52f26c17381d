package org.countersign.accountcreation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.countersign.accountcreation.Application.Approval;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of applications. */
@Repository
class ApplicationTable {

  private final JdbcClient jdbc;

  ApplicationTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<Application> byId(String id) {
    return jdbc.sql("select * from account_application where id = ?")
        .param(id)
        .query(ApplicationTable::read)
        .optional();
  }

  Optional<Application> byCase(String caseKey) {
    return jdbc.sql("select * from account_application where case_key = ?")
        .param(caseKey)
        .query(ApplicationTable::read)
        .optional();
  }

  List<Application> open(String school) {
    return jdbc.sql(
            "select * from account_application where school = ? and status = 'open'"
                + " order by case_key")
        .param(school)
        .query(ApplicationTable::read)
        .list();
  }

  List<String> alike(Application application, String platform, String handle) {
    return jdbc.sql(
            "select case_key from account_application where school = ? and status = 'open'"
                + " and id <> ? and platform = ? and lower(replace(handle, '@', '')) = lower(replace(?, '@', ''))"
                + " and case_key is not null order by case_key")
        .params(application.school(), application.id(), platform, handle)
        .query(String.class)
        .list();
  }

  void add(String id, String school, String applicant, Details details, Instant at) {
    jdbc.sql(
            "insert into account_application (id, school, applicant, opened_at, version, platform,"
                + " handle, status, status_at) values (?, ?, ?, ?, 1, ?, ?, 'open', ?)")
        .params(
            id,
            school,
            applicant,
            Timestamp.from(at),
            details.platform(),
            details.handle(),
            Timestamp.from(at))
        .update();
  }

  void number(String id, String caseKey, String policyEditions) {
    one(
        jdbc.sql("update account_application set case_key = ?, policy_editions = ? where id = ?")
            .params(caseKey, policyEditions, id)
            .update(),
        id);
  }

  void revise(Application application, Details details) {
    one(
        jdbc.sql(
                "update account_application set version = version + 1, platform = ?, handle = ?,"
                    + " why = null, without_owners = null, approver_roles = null, approver_clause = null,"
                    + " approver_basis = null where id = ? and version = ? and status = 'open'")
            .params(details.platform(), details.handle(), application.id(), application.version())
            .update(),
        application.id());
  }

  void sayWhy(String id, String why) {
    one(
        jdbc.sql("update account_application set why = ? where id = ?").params(why, id).update(),
        id);
  }

  void decidedBy(String id, Approver approver) {
    one(
        jdbc.sql(
                "update account_application set approver_roles = ?, approver_clause = ?,"
                    + " approver_basis = ? where id = ?")
            .params(approver.roles(), approver.clause(), approver.basis(), id)
            .update(),
        id);
  }

  void approve(String id, Approval approval) {
    one(
        jdbc.sql(
                "update account_application set approved_version = ?, approved_by = ?,"
                    + " approved_at = ?, approved_clause = ?, why = null where id = ?"
                    + " and version = ? and status = 'open'")
            .params(
                approval.version(),
                approval.by(),
                Timestamp.from(approval.at()),
                approval.clause(),
                id,
                approval.version())
            .update(),
        id);
  }

  void without(Application application, List<String> owners) {
    one(
        jdbc.sql(
                "update account_application set without_owners = ? where id = ? and version = ?"
                    + " and status = 'open'")
            .params(String.join(",", owners), application.id(), application.version())
            .update(),
        application.id());
  }

  void close(String id, Status status, String why, String account, Instant at) {
    one(
        jdbc.sql(
                "update account_application set status = ?, why = ?, account = ?, status_at = ?"
                    + " where id = ? and status = 'open'")
            .params(status.id(), why, account, Timestamp.from(at), id)
            .update(),
        id);
  }

  private static void one(int rows, String id) {
    if (rows != 1) {
      throw new IllegalStateException(
          "There is no application " + id + " of which that could be said");
    }
  }

  private static Application read(ResultSet rs, int row) throws SQLException {
    String clause = rs.getString("approver_clause");
    Integer version = rs.getObject("approved_version", Integer.class);
    String without = rs.getString("without_owners");
    return new Application(
        rs.getString("id"),
        rs.getString("school"),
        rs.getString("case_key"),
        rs.getString("applicant"),
        rs.getString("policy_editions"),
        rs.getTimestamp("opened_at").toInstant(),
        rs.getInt("version"),
        Status.byId(rs.getString("status")).orElseThrow(),
        rs.getString("why"),
        clause == null
            ? null
            : new Approver(rs.getString("approver_roles"), clause, rs.getString("approver_basis")),
        version == null
            ? null
            : new Approval(
                version,
                rs.getString("approved_by"),
                rs.getTimestamp("approved_at").toInstant(),
                rs.getString("approved_clause")),
        rs.getString("account"),
        without == null ? List.of() : List.of(without.split(",")));
  }
}
