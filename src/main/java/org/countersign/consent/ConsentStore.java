package org.countersign.consent;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.countersign.policy.Basis;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** The table of consents: rows are added and read, nothing else. */
@Repository
class ConsentStore {

  private final JdbcClient jdbc;

  ConsentStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Every record of those children, in the order in which they were recorded. */
  List<ConsentRecord> of(String school, Collection<Child> children) {
    if (children.isEmpty()) {
      return List.of();
    }
    return jdbc
        .sql("select * from consent_record where school = :school and child in (:ids) order by id")
        .param("school", school)
        .param("ids", children.stream().map(Child::id).distinct().toList())
        .query((rs, i) -> read(rs))
        .list()
        .stream()
        .filter(record -> children.contains(record.child()))
        .toList();
  }

  List<ConsentRecord> lapsing(String school, LocalDate from, LocalDate until) {
    return jdbc.sql(
            "select * from consent_record r where school = :school and decision = 'given'"
                + " and valid_until between :from and :until and not exists (select 1 from"
                + " consent_record n where n.school = r.school and n.kind = r.kind and n.child ="
                + " r.child and n.used_for = r.used_for and n.id > r.id and (n.platform = r.platform"
                + " or n.platform = 'all')) order by valid_until, child, used_for, platform")
        .param("school", school)
        .param("from", from)
        .param("until", until)
        .query((rs, i) -> read(rs))
        .list();
  }

  /** Adds it and returns it with its number. */
  ConsentRecord add(String school, ConsentRecord record) {
    GeneratedKeyHolder key = new GeneratedKeyHolder();
    Validity validity = record.validity();
    jdbc.sql(
            "insert into consent_record (school, kind, child, used_for, platform, decision, giver,"
                + " given_by, judged_by, received_on, form, valid_until, after_leaving,"
                + " rule_clause, rule_basis, replaces, recorded_at, recorded_by)"
                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
        .param(school)
        .param(record.child().kind().id())
        .param(record.child().id())
        .param(record.use().id())
        .param(record.platform())
        .param(record.decision().id())
        .param(record.giver().kind().name().toLowerCase(Locale.ROOT))
        .param(record.giver().givenBy())
        .param(record.giver().judgedBy())
        .param(record.receivedOn())
        .param(record.form())
        .param(validity == null ? null : validity.until())
        .param(validity == null ? null : validity.afterLeaving().toString())
        .param(validity == null ? null : validity.clause())
        .param(validity == null ? null : validity.basis().id())
        .param(record.replaces())
        .param(Timestamp.from(record.recordedAt()))
        .param(record.recordedBy())
        .update(key, "id");
    return numbered(record, key.getKeyAs(Long.class));
  }

  private static ConsentRecord numbered(ConsentRecord record, long id) {
    return new ConsentRecord(
        id,
        record.child(),
        record.use(),
        record.platform(),
        record.decision(),
        record.giver(),
        record.receivedOn(),
        record.form(),
        record.validity(),
        record.replaces(),
        record.recordedAt(),
        record.recordedBy());
  }

  static Child child(ResultSet rs) throws SQLException {
    return new Child(Child.Kind.byId(rs.getString("kind")), rs.getString("child"));
  }

  static Instant instant(ResultSet rs, String column) throws SQLException {
    return rs.getTimestamp(column).toInstant();
  }

  private static ConsentRecord read(ResultSet rs) throws SQLException {
    return new ConsentRecord(
        rs.getLong("id"),
        child(rs),
        Use.byId(rs.getString("used_for")).orElseThrow(),
        rs.getString("platform"),
        Decision.byId(rs.getString("decision")).orElseThrow(),
        new Giver(
            Giver.Kind.valueOf(rs.getString("giver").toUpperCase(Locale.ROOT)),
            rs.getString("given_by"),
            rs.getString("judged_by")),
        rs.getObject("received_on", LocalDate.class),
        rs.getString("form"),
        validity(rs),
        rs.getObject("replaces", Long.class),
        instant(rs, "recorded_at"),
        rs.getString("recorded_by"));
  }

  private static Validity validity(ResultSet rs) throws SQLException {
    String after = rs.getString("after_leaving");
    return after == null
        ? null
        : new Validity(
            rs.getObject("valid_until", LocalDate.class),
            Period.parse(after),
            rs.getString("rule_clause"),
            Basis.valueOf(rs.getString("rule_basis").toUpperCase(Locale.ROOT)));
  }
}
