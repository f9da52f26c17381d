package org.countersign.reporting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.countersign.reporting.ReporterMessages.Message;
import org.countersign.school.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The reports and their messages. */
@Repository
class ReportTable {

  private final JdbcClient jdbc;

  ReportTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A new report, without case. */
  void add(Report report, String codeHash) {
    jdbc.sql(
            "insert into concern_report (id, school, received_at, code_hash, reporter, username,"
                + " name, contact, victim, victim_names, perpetrator, perpetrator_names, platform,"
                + " web_address, what_happened, first_seen, flags, keep_from, school_hours,"
                + " intended, indecent_image, danger, underage, referred_before)"
                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
        .params(
            report.id(),
            report.school(),
            Timestamp.from(report.receivedAt()),
            codeHash,
            report.reporter().id(),
            report.username(),
            report.name(),
            report.contact(),
            report.victim().id(),
            report.victimNames(),
            report.perpetrator().id(),
            report.perpetratorNames(),
            report.platform(),
            report.webAddress(),
            report.whatHappened(),
            report.firstSeen() == null ? null : Timestamp.from(report.firstSeen()),
            joined(report.flags(), ContentFlag::id),
            joined(report.keepFrom(), Role::id),
            report.schoolHours().id(),
            report.intended().id(),
            report.indecentImage().id(),
            report.danger().id(),
            report.underage().id(),
            report.referredBefore().id())
        .update();
  }

  Optional<Report> byId(String id) {
    return jdbc.sql("select * from concern_report where id = ?")
        .param(id)
        .query(ReportTable::report)
        .optional();
  }

  Optional<Report> byCode(String codeHash) {
    return jdbc.sql("select * from concern_report where code_hash = ?")
        .param(codeHash)
        .query(ReportTable::report)
        .optional();
  }

  List<Report> ofCase(String caseKey) {
    return jdbc.sql("select * from concern_report where case_key = ? order by received_at, id")
        .param(caseKey)
        .query(ReportTable::report)
        .list();
  }

  /** Of the school, by people without an account, since that moment. */
  int withoutAccountSince(String school, Instant moment) {
    return jdbc.sql(
            "select count(*) from concern_report where school = ? and username is null"
                + " and received_at > ?")
        .params(school, Timestamp.from(moment))
        .query(Integer.class)
        .single();
  }

  void belongsTo(String id, String caseKey) {
    jdbc.sql("update concern_report set case_key = ? where id = ?").params(caseKey, id).update();
  }

  /** True where it was open. */
  boolean close(String id, Instant at) {
    return jdbc.sql("update concern_report set closed_at = ? where id = ? and closed_at is null")
            .params(Timestamp.from(at), id)
            .update()
        == 1;
  }

  void add(String report, Message message) {
    jdbc.sql(
            "insert into concern_message (report, from_reporter, username, words, written_at)"
                + " values (?, ?, ?, ?, ?)")
        .params(
            report,
            message.fromReporter(),
            message.by(),
            message.words(),
            Timestamp.from(message.writtenAt()))
        .update();
  }

  List<Message> messages(String report) {
    return jdbc.sql("select * from concern_message where report = ? order by id")
        .param(report)
        .query(
            (row, n) ->
                new Message(
                    row.getBoolean("from_reporter"),
                    row.getString("username"),
                    row.getString("words"),
                    row.getTimestamp("written_at").toInstant()))
        .list();
  }

  private static <T> String joined(Set<T> several, Function<T, String> id) {
    return several.stream().map(id).sorted().collect(Collectors.joining(","));
  }

  private static <T> Set<T> split(String ids, Function<String, T> byId) {
    return Arrays.stream(ids.split(","))
        .filter(id -> !id.isEmpty())
        .map(byId)
        .collect(Collectors.toUnmodifiableSet());
  }

  private static Report report(ResultSet row, int number) throws SQLException {
    return new Report(
        row.getString("id"),
        row.getString("school"),
        moment(row, "received_at"),
        Offered.of(Reporter.class, row.getString("reporter")),
        row.getString("username"),
        row.getString("name"),
        row.getString("contact"),
        Offered.of(Victim.class, row.getString("victim")),
        row.getString("victim_names"),
        Offered.of(Perpetrator.class, row.getString("perpetrator")),
        row.getString("perpetrator_names"),
        row.getString("platform"),
        row.getString("web_address"),
        row.getString("what_happened"),
        moment(row, "first_seen"),
        split(row.getString("flags"), id -> Offered.of(ContentFlag.class, id)),
        split(row.getString("keep_from"), id -> Role.byId(id).orElseThrow()),
        yesNo(row, "school_hours"),
        yesNo(row, "intended"),
        yesNo(row, "indecent_image"),
        yesNo(row, "danger"),
        yesNo(row, "underage"),
        yesNo(row, "referred_before"),
        row.getString("case_key"),
        moment(row, "closed_at"));
  }

  private static YesNo yesNo(ResultSet row, String column) throws SQLException {
    return Offered.of(YesNo.class, row.getString(column));
  }

  private static Instant moment(ResultSet row, String column) throws SQLException {
    Timestamp moment = row.getTimestamp(column);
    return moment == null ? null : moment.toInstant();
  }
}
