package org.countersign.consent;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.countersign.school.People;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which pupils the school judges able to understand what consent means (NAT:18, OIEA 4.3, BPET 6-2,
 * WMAT 7.2). Judgements are added, never changed; the newest counts, and none is a no.
 */
@Service
public class Competence {

  private static final int LONGEST_REASON = 2_000;

  private final JdbcClient jdbc;
  private final KnownChildren known;
  private final People people;
  private final ConsentTrail trail;
  private final Clock clock;

  Competence(JdbcClient jdbc, KnownChildren known, People people, ConsentTrail trail, Clock clock) {
    this.jdbc = jdbc;
    this.known = known;
    this.people = people;
    this.trail = trail;
    this.clock = clock;
  }

  /**
   * What was judged.
   *
   * @param by username of who judged
   */
  public record Judged(String pupil, boolean competent, String by, LocalDate on, String reason) {}

  /** The newest judgement of each of those pupils of whom there is one, by the pupil's id. */
  @Transactional(readOnly = true)
  public Map<String, Judged> of(String school, Collection<String> pupils) {
    Map<String, Judged> newest = new HashMap<>();
    if (!pupils.isEmpty()) {
      jdbc.sql(
              "select * from consent_competence where school = :school and pupil in (:pupils)"
                  + " order by id")
          .param("school", school)
          .param("pupils", pupils)
          .query(Competence::read)
          .list()
          .forEach(one -> newest.put(one.pupil(), one));
    }
    return newest;
  }

  /** All judgements of the pupil, in the order in which they were recorded. */
  @Transactional(readOnly = true)
  public List<Judged> history(String school, String pupil) {
    return jdbc.sql("select * from consent_competence where school = ? and pupil = ? order by id")
        .params(school, pupil)
        .query(Competence::read)
        .list();
  }

  /**
   * Adds a judgement.
   *
   * @param recordedBy username of who enters it
   * @throws ConsentRefused if the pupil or who judged is unknown, the day is to come, or the reason
   *     is missing
   */
  @Transactional(noRollbackFor = ConsentRefused.class)
  public void judge(String school, Judged judged, String recordedBy) {
    known.require(school, Child.pupil(judged.pupil()));
    if (people.staffOf(school).stream().noneMatch(one -> one.username().equals(judged.by()))) {
      throw new ConsentRefused("who judged the pupil is nobody of the school's staff");
    }
    if (judged.on().isAfter(LocalDate.now(clock))) {
      throw new ConsentRefused("the day of the judgement is still to come");
    }
    Texts.required("the reason", judged.reason(), LONGEST_REASON);
    jdbc.sql(
            "insert into consent_competence (school, pupil, competent, assessed_by, assessed_on,"
                + " reason, recorded_at, recorded_by) values (?, ?, ?, ?, ?, ?, ?, ?)")
        .params(
            school,
            judged.pupil(),
            judged.competent(),
            judged.by(),
            judged.on(),
            judged.reason(),
            Timestamp.from(clock.instant()),
            recordedBy)
        .update();
    trail.competence(school, judged, recordedBy);
  }

  private static Judged read(ResultSet rs, int row) throws SQLException {
    return new Judged(
        rs.getString("pupil"),
        rs.getBoolean("competent"),
        rs.getString("assessed_by"),
        rs.getObject("assessed_on", LocalDate.class),
        rs.getString("reason"));
  }
}
