package org.countersign.evidence;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.countersign.access.Secret;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Permits to send files as evidence. One is issued for the answer “no” to the question whether
 * anything could show an indecent image of a child, to one person, about one thing, for two hours.
 * Without it no file of evidence is taken.
 */
@Component
public class UploadPermits {

  static final Duration VALID = Duration.ofHours(2);

  private static final String ABOUT = "[A-Za-z0-9:._-]{1,255}";

  private final JdbcClient database;
  private final MediaTable files;
  private final ImageSuspicion suspicion;
  private final MediaTrail trail;
  private final Clock clock;

  UploadPermits(
      JdbcClient database,
      MediaTable files,
      ImageSuspicion suspicion,
      MediaTrail trail,
      Clock clock) {
    this.database = database;
    this.files = files;
    this.suspicion = suspicion;
    this.trail = trail;
    this.clock = clock;
  }

  /**
   * Issues one for a plain “no”; the answer is written to the trail.
   *
   * @param person username, or {@code report:} and an id for somebody without an account
   * @param about what the files belong to: a case's number, or another name of that procedure's
   * @return the secret to send with each file
   * @throws MediaRefused where an indecent image is suspected there
   */
  @Transactional
  public String issue(String school, String person, String about) {
    if (about == null || !about.matches(ABOUT)) {
      throw MediaRefused.unusable("Say what the files belong to.");
    }
    if (suspicion.isClosed(about)) {
      throw ImageSuspicion.noFiles();
    }
    String secret = Secret.make();
    database
        .sql(
            "insert into evidence_permit (hash, school, person, about, issued_at)"
                + " values (?, ?, ?, ?, ?)")
        .params(Secret.hash(secret), school, person, about, now())
        .update();
    trail.answered(school, about, "no", person);
    return secret;
  }

  /**
   * What the file that is sent with the permit is about.
   *
   * @param secret null where none was sent
   * @throws MediaRefused where the permit does not hold, or as many files as a case takes were sent
   */
  String forFile(String secret, String school, String person) {
    String about =
        about(secret == null ? "" : secret, school, person)
            .orElseThrow(
                () ->
                    new MediaRefused(
                        MediaRefused.Reason.NOT_YOURS,
                        "Answer first whether anything could show an indecent image of a child."
                            + " Where you have: that was too long ago, answer it again."));
    if (files.countAbout(about) >= Exhibits.MOST) {
      throw Exhibits.tooMany();
    }
    return about;
  }

  /** Empty for one that is another's, too old, ended or nobody's. */
  private Optional<String> about(String secret, String school, String person) {
    Instant earliest = clock.instant().minus(VALID);
    return database
        .sql(
            "select about from evidence_permit where hash = ? and school = ? and person = ?"
                + " and ended_at is null and issued_at > ?")
        .params(Secret.hash(secret), school, person, Timestamp.from(earliest))
        .query(String.class)
        .optional()
        .filter(about -> !suspicion.isClosed(about));
  }

  /** Forgets those that are of no use any more. */
  void sweep() {
    database
        .sql("delete from evidence_permit where issued_at <= ?")
        .param(Timestamp.from(clock.instant().minus(VALID)))
        .update();
  }

  private Timestamp now() {
    return Timestamp.from(clock.instant().truncatedTo(ChronoUnit.MICROS));
  }
}
