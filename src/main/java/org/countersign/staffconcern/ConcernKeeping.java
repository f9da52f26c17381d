package org.countersign.staffconcern;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** How long the record of each concern is kept, what holds it longer, and when it was removed. */
@Repository
public class ConcernKeeping {

  /** NAT:11: an allegation is kept for ten years at least. */
  private static final int YEARS = 10;

  private final JdbcClient jdbc;
  private final Clock clock;

  ConcernKeeping(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * @param keepUntil the last day; null where it is kept until the person leaves
   * @param heldBecause why it stays beyond that; null where nothing holds it
   * @param askedBy username of who asked to remove it; null where nobody did
   * @param askedBecause their reason, or null
   * @param removedAt null while it is there
   */
  public record Keeping(
      String outcome,
      LocalDate keepUntil,
      String heldBecause,
      String askedBy,
      String askedBecause,
      Instant removedAt) {}

  /** An allegation: to normal pension age, or ten years from today where that is longer. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void allegation(String concern, String outcome, LocalDate pensionOn) {
    set(concern, outcome, lastDay(LocalDate.now(clock), pensionOn));
  }

  static LocalDate lastDay(LocalDate closed, LocalDate pensionOn) {
    LocalDate least = closed.plusYears(YEARS);
    return pensionOn.isAfter(least) ? pensionOn : least;
  }

  /**
   * Kept until the person leaves; does nothing where something was set already.
   *
   * @param outcome low-level or none
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void belowThreshold(String concern, String outcome) {
    if (of(concern).isEmpty()) {
      set(concern, outcome, null);
    }
  }

  public Optional<Keeping> of(String concern) {
    return jdbc.sql("select * from staff_concern_keeping where concern = ?")
        .param(concern)
        .query(ConcernKeeping::read)
        .optional();
  }

  /** Ids of the concerns that may be over: not removed, not held, and no day of theirs to come. */
  List<String> due() {
    return jdbc.sql(
            "select concern from staff_concern_keeping where removed_at is null"
                + " and held_because is null and (keep_until is null or keep_until < ?)"
                + " order by concern")
        .param(Date.valueOf(LocalDate.now(clock)))
        .query(String.class)
        .list();
  }

  /**
   * @param reason null to lift it
   */
  @Transactional(propagation = Propagation.MANDATORY)
  void hold(String concern, String reason) {
    update(concern, "held_because = ?, removal_asked_by = null, removal_reason = null", reason);
  }

  @Transactional(propagation = Propagation.MANDATORY)
  void askRemoval(String concern, String person, String reason) {
    update(concern, "removal_asked_by = ?, removal_reason = ?", person, reason);
  }

  @Transactional(propagation = Propagation.MANDATORY)
  void removed(String concern, String by, String reviewedBy) {
    update(
        concern,
        "removed_by = ?, reviewed_by = ?, removed_at = ?",
        by,
        reviewedBy,
        Timestamp.from(clock.instant().truncatedTo(ChronoUnit.MICROS)));
  }

  private void update(String concern, String what, Object... values) {
    Object[] all = Arrays.copyOf(values, values.length + 1);
    all[values.length] = concern;
    int rows =
        jdbc.sql("update staff_concern_keeping set " + what + " where concern = ?")
            .params(all)
            .update();
    if (rows != 1) {
      throw new IllegalStateException("How long " + concern + " is kept is not known yet");
    }
  }

  private void set(String concern, String outcome, LocalDate keepUntil) {
    jdbc.sql("delete from staff_concern_keeping where concern = ?").param(concern).update();
    jdbc.sql("insert into staff_concern_keeping (concern, outcome, keep_until) values (?, ?, ?)")
        .params(concern, outcome, keepUntil == null ? null : Date.valueOf(keepUntil))
        .update();
  }

  private static Keeping read(ResultSet rs, int row) throws SQLException {
    Date until = rs.getDate("keep_until");
    Timestamp removed = rs.getTimestamp("removed_at");
    return new Keeping(
        rs.getString("outcome"),
        until == null ? null : until.toLocalDate(),
        rs.getString("held_because"),
        rs.getString("removal_asked_by"),
        rs.getString("removal_reason"),
        removed == null ? null : removed.toInstant());
  }
}
