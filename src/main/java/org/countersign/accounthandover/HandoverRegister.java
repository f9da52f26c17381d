package org.countersign.accounthandover;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import org.countersign.account.HandoversUnderWay;
import org.countersign.accounthandover.Handover.Status;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The schools' handovers of accounts, one open at a time for each. It works in the caller's
 * transaction and does not ask who may do it: that is the procedure's rule.
 */
@Repository
class HandoverRegister implements HandoversUnderWay {

  private static final int LONGEST = 4_000;

  private final JdbcClient jdbc;
  private final Clock clock;

  HandoverRegister(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** The handover of that id in the school. */
  Optional<Handover> byId(String school, String id) {
    return one("id = ? and school = ? and emptied_at is null", id, school);
  }

  /** The handover whose case has that number. */
  Optional<Handover> byCase(String caseKey) {
    return one("case_key = ?", caseKey);
  }

  /** The one that is not at an end, of that account. */
  Optional<Handover> open(String school, String account) {
    return one("open_for = ?", openFor(school, account));
  }

  @Override
  public Optional<String> handoverOf(String school, String account) {
    return open(school, account).map(Handover::caseKey);
  }

  private Optional<Handover> one(String where, Object... values) {
    return jdbc.sql("select * from account_handover where " + where)
        .params(values)
        .query(HandoverRow::read)
        .optional();
  }

  /**
   * A handover begins. Returns its id.
   *
   * @param gone those of the leavers who are not at the school any more
   * @param askedBy username; null for the product
   * @throws org.springframework.dao.DuplicateKeyException where the account has one already
   */
  @Transactional(propagation = Propagation.MANDATORY)
  String begin(
      String school,
      String account,
      String why,
      boolean hold,
      Collection<String> leavers,
      Collection<String> gone,
      String askedBy) {
    String id = UUID.randomUUID().toString();
    Timestamp now = Timestamp.from(now());
    jdbc.sql(
            "insert into account_handover (id, school, account, open_for, asked_by, why, hold,"
                + " leavers, gone, leavers_at, opened_at, round, status, status_at)"
                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, 'open', ?)")
        .params(
            id,
            school,
            account,
            openFor(school, account),
            askedBy,
            cut(why),
            hold,
            joined(leavers),
            joined(gone),
            now,
            now,
            now)
        .update();
    return id;
  }

  /** Its case has that number now, and began with those editions. */
  @Transactional(propagation = Propagation.MANDATORY)
  void number(String id, String caseKey, String policyEditions) {
    changed(
        jdbc.sql("update account_handover set case_key = ?, policy_editions = ? where id = ?")
            .params(caseKey, policyEditions, id)
            .update(),
        id);
  }

  /**
   * They are not at the school any more. Where one of them was not known to leave, credentials that
   * were changed before count no longer.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  void haveGone(Handover handover, Collection<String> gone) {
    Collection<String> all = new TreeSet<>(handover.leavers());
    Instant since = all.addAll(gone) ? now() : handover.leaversAt();
    changed(
        jdbc.sql("update account_handover set leavers = ?, gone = ?, leavers_at = ? where id = ?")
            .params(joined(all), joined(gone), Timestamp.from(since), handover.id())
            .update(),
        handover.id());
  }

  /** Nothing is posted from now on until it is done. */
  @Transactional(propagation = Propagation.MANDATORY)
  void hold(String id) {
    changed(
        jdbc.sql("update account_handover set hold = true where id = ?").param(id).update(), id);
  }

  /**
   * It is with whoever chooses again.
   *
   * @param why null where there is nothing to say
   */
  @Transactional(propagation = Propagation.MANDATORY)
  void sayWhy(String id, String why) {
    changed(
        jdbc.sql("update account_handover set back = ? where id = ?").params(cut(why), id).update(),
        id);
  }

  /** Somebody chose: a new round, of which nothing is said yet. */
  @Transactional(propagation = Propagation.MANDATORY)
  void choose(Handover handover) {
    changed(
        jdbc.sql(
                "update account_handover set round = round + 1, back = null where id = ?"
                    + " and round = ?")
            .params(handover.id(), handover.round())
            .update(),
        handover.id());
  }

  @Transactional(propagation = Propagation.MANDATORY)
  void end(String id, Status status) {
    changed(
        jdbc.sql(
                "update account_handover set status = ?, status_at = ?, open_for = null,"
                    + " back = null where id = ? and status = 'open'")
            .params(status.id(), Timestamp.from(now()), id)
            .update(),
        id);
  }

  private static void changed(int rows, String id) {
    if (rows != 1) {
      throw new IllegalStateException("There is no handover " + id + " of which that can be said");
    }
  }

  private static String openFor(String school, String account) {
    return school + "/" + account;
  }

  private static String joined(Collection<String> people) {
    return String.join(",", new TreeSet<>(people));
  }

  private static String cut(String text) {
    return text == null || text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
  }

  /** As the databases keep it. */
  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
