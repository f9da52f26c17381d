package org.countersign.consentwithdrawal;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.countersign.consent.Child;
import org.countersign.consent.ConsentRegister;
import org.countersign.consent.Decision;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The schools' notices. What one says never changes. It works in the caller's transaction and does
 * not ask who may do it: that is the procedure's rule.
 */
@Service
class NoticeRegister {

  private final NoticeTable table;
  private final ConsentRegister consents;
  private final SpokenNotices spoken;
  private final JdbcClient jdbc;
  private final Clock clock;

  NoticeRegister(
      NoticeTable table,
      ConsentRegister consents,
      SpokenNotices spoken,
      JdbcClient jdbc,
      Clock clock) {
    this.table = table;
    this.consents = consents;
    this.spoken = spoken;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** The notice of that id in the school. */
  Optional<ConsentNotice> byId(String school, String id) {
    return table.byId(id).filter(notice -> notice.school().equals(school));
  }

  /** All of the school, newest first. */
  List<ConsentNotice> of(String school) {
    return table.of(school);
  }

  /** Those that are not answered, oldest first. */
  List<ConsentNotice> unanswered(String school) {
    return table.unanswered(school);
  }

  /** Those about the child, oldest first. */
  List<ConsentNotice> of(String school, Child child) {
    return table.of(school, child);
  }

  /**
   * One that says the same, from the same giver and day, and goes as far: a notice in writing is no
   * repetition of a spoken one that holds posting. Not where consent was given again since. The
   * child stays locked, so that nobody enters it at the same moment.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  Optional<ConsentNotice> same(String school, Entered entered) {
    if (entered.child() != null) {
      consents.lock(school, Set.of(entered.child()));
    }
    List<ConsentNotice> earlier =
        entered.child() == null
            ? table.ofPerson(school, entered.person())
            : table.of(school, entered.child());
    Effect effect = entered.effect(spoken.countsAtOnce(school));
    return earlier.stream()
        .filter(one -> one.effect() == Effect.COUNTS || one.effect() == effect)
        .filter(one -> entered.addsNoRemoval(one.says()))
        .filter(one -> one.says().giver().equals(entered.giver()))
        .filter(one -> one.says().receivedOn().equals(entered.receivedOn()))
        .filter(one -> one.says().scope().equals(entered.scope()))
        .filter(one -> !isGivenSince(one))
        .findFirst();
  }

  private boolean isGivenSince(ConsentNotice notice) {
    return notice.says().child() != null
        && consents.history(notice.school(), notice.says().child()).stream()
            .filter(record -> record.decision() == Decision.GIVEN)
            .anyMatch(record -> record.recordedAt().isAfter(notice.enteredAt()));
  }

  /** Enters it, and returns its id. Its case gives it a number. */
  @Transactional(propagation = Propagation.MANDATORY)
  String enter(String school, Entered entered, String by) {
    String id = UUID.randomUUID().toString();
    table.add(
        new ConsentNotice(
            id, school, null, entered, entered.effect(spoken.countsAtOnce(school)), now(), by));
    return id;
  }

  @Transactional(propagation = Propagation.MANDATORY)
  void number(String id, String caseKey) {
    table.number(id, caseKey);
  }

  @Transactional(propagation = Propagation.MANDATORY)
  void comesTo(ConsentNotice notice, Effect effect) {
    table.effect(notice.id(), effect);
  }

  /** The family, or the data lead in its place, said what becomes of posts already up. */
  @Transactional(propagation = Propagation.MANDATORY)
  void removal(ConsentNotice notice, String removeEarlier) {
    table.removal(notice.id(), removeEarlier);
  }

  @Transactional(propagation = Propagation.MANDATORY)
  void said(
      ConsentNotice notice, String task, String decision, String reason, LocalDate on, String by) {
    jdbc.sql(
            "insert into consent_notice_said (notice, task, decision, reason, on_day, said_by,"
                + " said_at) values (?, ?, ?, ?, ?, ?, ?)")
        .param(notice.id())
        .param(task)
        .param(decision)
        .param(reason)
        .param(on)
        .param(by)
        .param(Timestamp.from(now()))
        .update();
  }

  /** Oldest first. */
  List<Said> said(ConsentNotice notice) {
    return jdbc.sql("select * from consent_notice_said where notice = ? order by id")
        .param(notice.id())
        .query(
            (rs, i) ->
                new Said(
                    rs.getString("task"),
                    rs.getString("decision"),
                    rs.getString("reason"),
                    rs.getObject("on_day", LocalDate.class),
                    rs.getString("said_by"),
                    rs.getTimestamp("said_at").toInstant()))
        .list();
  }

  /** The confirmation as it was written; a later one of the same notice takes its place. */
  @Transactional(propagation = Propagation.MANDATORY)
  void letter(ConsentNotice notice, Letter letter) {
    jdbc.sql("delete from consent_notice_letter where notice = ?").param(notice.id()).update();
    jdbc.sql(
            "insert into consent_notice_letter (notice, addressee, words, by_mail, written_at)"
                + " values (?, ?, ?, ?, ?)")
        .params(
            notice.id(), letter.addressee(), letter.words(), letter.byMail(), Timestamp.from(now()))
        .update();
  }

  Optional<Letter> letter(ConsentNotice notice) {
    return jdbc.sql("select * from consent_notice_letter where notice = ?")
        .param(notice.id())
        .query(
            (rs, i) ->
                new Letter(
                    rs.getString("addressee"),
                    rs.getString("words"),
                    rs.getBoolean("by_mail"),
                    rs.getTimestamp("written_at").toInstant()))
        .optional();
  }

  /** As the databases keep it. */
  Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
