package org.countersign.consentwithdrawal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.countersign.consent.Child;
import org.countersign.consent.Giver;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of notices. */
@Repository
class NoticeTable {

  private final JdbcClient jdbc;

  NoticeTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void add(ConsentNotice notice) {
    Entered says = notice.says();
    jdbc.sql(
            "insert into consent_notice (id, school, kind, child, person, described, giver,"
                + " given_by, channel, received_on, scope, remove_earlier, notes, entered_at,"
                + " entered_by, effect) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
        .param(notice.id())
        .param(notice.school())
        .param(says.child() == null ? null : says.child().kind().id())
        .param(says.child() == null ? null : says.child().id())
        .param(says.person())
        .param(says.described())
        .param(says.giver().kind().name().toLowerCase(Locale.ROOT))
        .param(says.giver().givenBy())
        .param(says.channel().id())
        .param(says.receivedOn())
        .param(says.scope().id())
        .param(says.removeEarlier())
        .param(says.notes())
        .param(Timestamp.from(notice.enteredAt()))
        .param(notice.enteredBy())
        .param(notice.effect().id())
        .update();
  }

  void number(String id, String caseKey) {
    jdbc.sql("update consent_notice set case_key = ? where id = ?").params(caseKey, id).update();
  }

  void effect(String id, Effect effect) {
    jdbc.sql("update consent_notice set effect = ? where id = ?").params(effect.id(), id).update();
  }

  void removal(String id, String removeEarlier) {
    jdbc.sql("update consent_notice set remove_earlier = ? where id = ?")
        .params(removeEarlier, id)
        .update();
  }

  Optional<ConsentNotice> byId(String id) {
    return jdbc.sql("select * from consent_notice where id = ?")
        .param(id)
        .query(NoticeTable::row)
        .optional();
  }

  /** Oldest first. */
  List<ConsentNotice> of(String school, Child child) {
    return jdbc.sql(
            "select * from consent_notice where school = ? and child = ? and kind = ?"
                + " order by entered_at, id")
        .params(school, child.id(), child.kind().id())
        .query(NoticeTable::row)
        .list();
  }

  /** Newest first. */
  List<ConsentNotice> of(String school) {
    return jdbc.sql("select * from consent_notice where school = ? order by entered_at desc, id")
        .param(school)
        .query(NoticeTable::row)
        .list();
  }

  /** Those that are not answered, oldest first. */
  List<ConsentNotice> unanswered(String school) {
    return jdbc.sql(
            "select * from consent_notice n where school = ? and case_key is not null and not exists"
                + " (select 1 from consent_notice_letter l where l.notice = n.id)"
                + " order by received_on, entered_at, id")
        .params(school)
        .query(NoticeTable::row)
        .list();
  }

  /** Adults' objections under that name. */
  List<ConsentNotice> ofPerson(String school, String person) {
    return jdbc.sql("select * from consent_notice where school = ? and person = ?")
        .params(school, person)
        .query(NoticeTable::row)
        .list();
  }

  private static ConsentNotice row(ResultSet rs, int number) throws SQLException {
    String kind = rs.getString("kind");
    return new ConsentNotice(
        rs.getString("id"),
        rs.getString("school"),
        rs.getString("case_key"),
        new Entered(
            kind == null ? null : new Child(Child.Kind.byId(kind), rs.getString("child")),
            rs.getString("person"),
            rs.getString("described"),
            new Giver(
                Giver.Kind.valueOf(rs.getString("giver").toUpperCase(Locale.ROOT)),
                rs.getString("given_by"),
                null),
            Channel.byId(rs.getString("channel")),
            rs.getObject("received_on", LocalDate.class),
            Scope.byId(rs.getString("scope")),
            rs.getString("remove_earlier"),
            rs.getString("notes")),
        Effect.byId(rs.getString("effect")),
        rs.getTimestamp("entered_at").toInstant(),
        rs.getString("entered_by"));
  }
}
