package org.countersign.consent;

import java.sql.Timestamp;
import java.time.Clock;
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

  private final JdbcClient jdbc;
  private final ConsentTrail trail;
  private final Clock clock;

  Objections(JdbcClient jdbc, ConsentTrail trail, Clock clock) {
    this.jdbc = jdbc;
    this.trail = trail;
    this.clock = clock;
  }

  /** All of the school, by name. */
  public List<Objection> of(String school) {
    return jdbc.sql("select * from image_objection where school = ? order by name, id")
        .param(school)
        .query(
            (rs, i) ->
                new Objection(
                    rs.getString("name"),
                    rs.getString("described"),
                    rs.getObject("received_on", LocalDate.class),
                    rs.getString("cause")))
        .list();
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
