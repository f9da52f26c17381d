package org.countersign.post;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.countersign.audit.By;
import org.countersign.audit.Chain;
import org.countersign.audit.Kind;
import org.countersign.audit.Trail;
import org.countersign.audit.TrailEvent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * When a school posts nothing: who stopped it and why, who let it go on, and which posts it held
 * up.
 */
@Repository
public class PostingStops {

  /**
   * A stop.
   *
   * @param resumedBy username, or null while it lasts
   */
  public record Stop(
      long id,
      String school,
      String stoppedBy,
      Instant stoppedAt,
      String reason,
      String resumedBy,
      Instant resumedAt,
      String resumeReason) {

    public boolean isOver() {
      return resumedAt != null;
    }
  }

  /**
   * A post that a stop held up.
   *
   * @param resumedAt null while it waits, or where it ended meanwhile
   */
  public record Held(String caseKey, Instant heldAt, Instant resumedAt) {}

  /** Posting was stopped, or going on, already: a colleague was faster. */
  public static class Unchanged extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    Unchanged(String message) {
      super(message);
    }
  }

  private final JdbcClient jdbc;
  private final Trail trail;
  private final Clock clock;

  PostingStops(JdbcClient jdbc, Trail trail, Clock clock) {
    this.jdbc = jdbc;
    this.trail = trail;
    this.clock = clock;
  }

  /**
   * Waits until nobody else of the school asks for a post or stops posting, and keeps others
   * waiting until the caller's transaction ends: so no post slips past a stop.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void lock(String school) {
    List<String> rows =
        jdbc.sql("select school from posting where school = ? for update")
            .param(school)
            .query(String.class)
            .list();
    if (rows.isEmpty()) {
      throw new IllegalStateException("There is no school " + school);
    }
  }

  /** Gives the school the row that {@link #lock} locks. */
  void know(String school) {
    jdbc.sql(
            "insert into posting (school) select :school where not exists"
                + " (select 1 from posting where school = :school)")
        .param("school", school)
        .update();
  }

  /** The stop that lasts, if there is one. */
  public Optional<Stop> current(String school) {
    return all(school).stream().filter(stop -> !stop.isOver()).findFirst();
  }

  /** All of the school, newest first. */
  public List<Stop> all(String school) {
    return jdbc.sql("select * from posting_stop where school = ? order by id desc")
        .param(school)
        .query(
            (rs, i) ->
                new Stop(
                    rs.getLong("id"),
                    rs.getString("school"),
                    rs.getString("stopped_by"),
                    rs.getTimestamp("stopped_at").toInstant(),
                    rs.getString("reason"),
                    rs.getString("resumed_by"),
                    instant(rs.getTimestamp("resumed_at")),
                    rs.getString("resume_reason")))
        .list();
  }

  /** What it held up, by number. */
  public List<Held> held(long stop) {
    return jdbc.sql(
            "select p.case_key, s.held_at, s.resumed_at from posting_stop_post s join post p"
                + " on p.id = s.post where s.stop = ? order by p.case_key")
        .param(stop)
        .query(
            (rs, i) ->
                new Held(
                    rs.getString("case_key"),
                    rs.getTimestamp("held_at").toInstant(),
                    instant(rs.getTimestamp("resumed_at"))))
        .list();
  }

  /**
   * Starts a stop. Call {@link #lock} before.
   *
   * @throws Unchanged where posting is stopped already
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void stop(String school, String reason, String by) {
    if (current(school).isPresent()) {
      throw new Unchanged("Posting of " + school + " is stopped already");
    }
    jdbc.sql(
            "insert into posting_stop (school, stopped_by, stopped_at, reason) values (?, ?, ?, ?)")
        .params(school, by, now(), reason)
        .update();
    tell(school, "stopped", "All posting stopped", reason, by);
  }

  /**
   * Ends the stop. Call {@link #lock} before.
   *
   * @throws Unchanged where posting is not stopped
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void resume(String school, String reason, String by) {
    int ended =
        jdbc.sql(
                "update posting_stop set resumed_by = ?, resumed_at = ?, resume_reason = ?"
                    + " where school = ? and resumed_at is null")
            .params(by, now(), reason, school)
            .update();
    if (ended != 1) {
      throw new Unchanged("Posting of " + school + " is not stopped");
    }
    tell(school, "resumed", "Posting goes on", reason, by);
  }

  /** The stop that lasts holds the post up; nothing happens where none lasts. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void holds(Post post) {
    current(post.school())
        .filter(stop -> isNotHeld(stop.id(), post.id()))
        .ifPresent(
            stop ->
                jdbc.sql("insert into posting_stop_post (stop, post, held_at) values (?, ?, ?)")
                    .params(stop.id(), post.id(), now())
                    .update());
  }

  /** The post goes on. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void released(Post post) {
    jdbc.sql("update posting_stop_post set resumed_at = ? where post = ? and resumed_at is null")
        .params(now(), post.id())
        .update();
  }

  private boolean isNotHeld(long stop, String post) {
    return jdbc.sql("select post from posting_stop_post where stop = ? and post = ?")
        .params(stop, post)
        .query(String.class)
        .list()
        .isEmpty();
  }

  private void tell(String school, String what, String words, String reason, String by) {
    trail.record(
        TrailEvent.of(Chain.ofRegister(school, "posting"), Kind.REGISTER_CHANGED, By.person(by))
            .inSchool(school)
            .at(what, words)
            .with(Map.of("reason", reason)));
  }

  private Timestamp now() {
    return Timestamp.from(clock.instant().truncatedTo(ChronoUnit.MICROS));
  }

  private static Instant instant(Timestamp at) {
    return at == null ? null : at.toInstant();
  }
}
