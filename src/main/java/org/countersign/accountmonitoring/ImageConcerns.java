package org.countersign.accountmonitoring;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.countersign.access.Cases;
import org.countersign.audit.By;
import org.countersign.audit.Chain;
import org.countersign.audit.Kind;
import org.countersign.audit.Trail;
import org.countersign.audit.TrailEvent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What could be indecent images of children: words alone, and a case of its team's for each. */
@Repository
class ImageConcerns {

  static final String PROCEDURE = "account-image-concern";

  /** The register's id of the concern, in its case. */
  static final String CONCERN = "imageConcernId";

  private final JdbcClient jdbc;
  private final Cases cases;
  private final Trail trail;
  private final Clock clock;

  ImageConcerns(JdbcClient jdbc, Cases cases, Trail trail, Clock clock) {
    this.jdbc = jdbc;
    this.cases = cases;
    this.trail = trail;
    this.clock = clock;
  }

  Optional<ImageConcern> byId(String school, String id) {
    return jdbc.sql("select * from account_image_concern where id = ? and school = ?")
        .params(id, school)
        .query(ImageConcerns::read)
        .optional();
  }

  /**
   * Opens its case, which nobody but the team knows of.
   *
   * @param account null for what was seen elsewhere
   * @param team usernames, one at least
   * @param involved usernames of those who never hear of it
   */
  @Transactional
  public void report(
      String school,
      String account,
      Instant seenAt,
      String place,
      List<String> team,
      Set<String> involved,
      String person) {
    String id = UUID.randomUUID().toString();
    jdbc.sql(
            "insert into account_image_concern (id, school, account, seen_at, place, reported_by,"
                + " reported_at, team, involved) values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
        .params(
            id,
            school,
            account,
            Timestamp.from(seenAt),
            place,
            person,
            now(),
            String.join(",", team),
            String.join(",", involved))
        .update();
    String number =
        cases.open(PROCEDURE, school, Map.of(CONCERN, id, "team", String.join(",", team)));
    jdbc.sql("update account_image_concern set case_key = ? where id = ?")
        .params(number, id)
        .update();
    trail.record(
        TrailEvent.of(Chain.ofCase(number), Kind.REGISTER_CHANGED, By.person(person))
            .inSchool(school)
            .at("reported", "Indecent image reported")
            .with(Map.of("concern", id)));
  }

  /** Those that nobody has seen to yet. */
  List<ImageConcern> open() {
    return jdbc.sql(
            "select * from account_image_concern where settled_at is null and case_key is not null")
        .query(ImageConcerns::read)
        .list();
  }

  /** From now on they are of its team too. */
  @Transactional(propagation = Propagation.MANDATORY)
  void join(ImageConcern concern, List<String> more) {
    List<String> team = Stream.concat(concern.team().stream(), more.stream()).toList();
    int rows =
        jdbc.sql("update account_image_concern set team = ? where id = ? and team = ?")
            .params(String.join(",", team), concern.id(), String.join(",", concern.team()))
            .update();
    if (rows != 1) {
      throw new IllegalStateException("The team of " + concern.id() + " has just changed");
    }
    trail.record(
        TrailEvent.of(Chain.ofCase(concern.caseKey()), Kind.REGISTER_CHANGED, By.system())
            .inSchool(concern.school())
            .at("joined", "Somebody else is told, for nobody who was told is there")
            .with(Map.of("people", more)));
  }

  @Transactional(propagation = Propagation.MANDATORY)
  void settle(String id, String decision, String reason, String person) {
    int rows =
        jdbc.sql(
                "update account_image_concern set decision = ?, reason = ?, settled_by = ?,"
                    + " settled_at = ? where id = ? and settled_at is null")
            .params(decision, reason, person, now(), id)
            .update();
    if (rows != 1) {
      throw new IllegalStateException("There is no open concern " + id);
    }
  }

  private Timestamp now() {
    return Timestamp.from(clock.instant().truncatedTo(ChronoUnit.MICROS));
  }

  private static ImageConcern read(ResultSet rs, int row) throws SQLException {
    return new ImageConcern(
        rs.getString("id"),
        rs.getString("school"),
        rs.getString("account"),
        rs.getString("case_key"),
        rs.getTimestamp("seen_at").toInstant(),
        rs.getString("place"),
        rs.getString("reported_by"),
        rs.getTimestamp("reported_at").toInstant(),
        List.of(rs.getString("team").split(",")),
        Set.of(rs.getString("involved").split(",")));
  }
}
