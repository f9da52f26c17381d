package org.countersign.consent;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who objects to being filmed or photographed and is no child of the school: staff, visitors,
 * families (OBS IMG-1b). Nobody can be looked up in a picture, so whoever makes or checks a post
 * sees the list. Rows are added, never changed.
 */
@Repository
public class Objections {

  /**
   * One of them.
   *
   * @param described who they are here, in a few words
   * @param cause the case of the notice
   */
  public record Objection(String name, String described, LocalDate receivedOn, String cause) {}

  private static final int LONGEST_HOW = 1_000;

  private final JdbcClient jdbc;
  private final ConsentTrail trail;
  private final Clock clock;

  Objections(JdbcClient jdbc, ConsentTrail trail, Clock clock) {
    this.jdbc = jdbc;
    this.trail = trail;
    this.clock = clock;
  }

  /**
   * That somebody no longer objects.
   *
   * @param saidOn the day on which they said so
   * @param how they said it, in words
   * @param by username of who recorded it
   */
  public record Ended(LocalDate saidOn, String how, String by, Instant at) {}

  /**
   * One that is on record.
   *
   * @param ended null while it lasts
   */
  public record Recorded(long id, Objection objection, Ended ended) {}

  /** Those of the school that last, by name. */
  public List<Objection> of(String school) {
    return recorded(school).stream()
        .filter(one -> one.ended() == null)
        .map(Recorded::objection)
        .toList();
  }

  /** All of the school, by name, those too that ended. */
  public List<Recorded> recorded(String school) {
    return jdbc.sql(
            "select o.*, e.said_on, e.how, e.recorded_at as ended_at, e.recorded_by as ended_by"
                + " from image_objection o left join image_objection_end e on e.objection = o.id"
                + " where o.school = ? order by o.name, o.id")
        .param(school)
        .query(Objections::read)
        .list();
  }

  /**
   * The person no longer objects. Another objection of the same person stays as it is.
   *
   * @param recordedBy username
   * @throws ConsentRefused where there is no such objection, or it has ended; where the day is
   *     before the objection or still to come; or where it is not said how they said it
   */
  @Transactional(noRollbackFor = ConsentRefused.class)
  public void end(String school, long id, LocalDate saidOn, String how, String recordedBy) {
    Objection objection =
        recorded(school).stream()
            .filter(one -> one.id() == id && one.ended() == null)
            .findFirst()
            .map(Recorded::objection)
            .orElseThrow(
                () -> new ConsentRefused("there is no such objection, or it has ended already"));
    Texts.required("how they said so", how, LONGEST_HOW);
    if (saidOn.isAfter(LocalDate.now(clock)) || saidOn.isBefore(objection.receivedOn())) {
      throw new ConsentRefused("the day must be between that of the objection and today");
    }
    jdbc.sql(
            "insert into image_objection_end (objection, said_on, how, recorded_at, recorded_by)"
                + " values (?, ?, ?, ?, ?)")
        .params(id, saidOn, how, Timestamp.from(clock.instant()), recordedBy)
        .update();
    trail.objectionEnded(school, objection.cause(), saidOn, recordedBy);
  }

  private static Recorded read(ResultSet rs, int row) throws SQLException {
    Timestamp ended = rs.getTimestamp("ended_at");
    return new Recorded(
        rs.getLong("id"),
        new Objection(
            rs.getString("name"),
            rs.getString("described"),
            rs.getObject("received_on", LocalDate.class),
            rs.getString("cause")),
        ended == null
            ? null
            : new Ended(
                rs.getObject("said_on", LocalDate.class),
                rs.getString("how"),
                rs.getString("ended_by"),
                ended.toInstant()));
  }

  @Transactional(propagation = Propagation.MANDATORY)
  public void add(String school, Objection objection, String recordedBy) {
    jdbc.sql(
            "insert into image_objection (school, name, described, received_on, cause, recorded_at,"
                + " recorded_by) values (?, ?, ?, ?, ?, ?, ?)")
        .params(
            school,
            objection.name(),
            objection.described(),
            objection.receivedOn(),
            objection.cause(),
            Timestamp.from(clock.instant()),
            recordedBy)
        .update();
    trail.objection(school, objection.cause(), recordedBy);
  }
}
