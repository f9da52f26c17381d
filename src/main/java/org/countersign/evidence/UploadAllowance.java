package org.countersign.evidence;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;

/** How many files one person may send in an hour, over all nodes. */
@Component
class UploadAllowance {

  private static final Duration HOUR = Duration.ofHours(1);

  private final JdbcClient database;
  private final Clock clock;
  private final int most;

  UploadAllowance(JdbcClient database, Clock clock, MediaSettings limits) {
    this.database = database;
    this.clock = clock;
    this.most = limits.uploadsAnHour();
  }

  /**
   * Counts one more try.
   *
   * @throws MediaRefused where it is one too many; it then does not count
   */
  void take(String person) {
    GeneratedKeyHolder key = new GeneratedKeyHolder();
    // Written before it is counted, so that of two at once none is overlooked.
    database
        .sql("insert into media_attempt (person, tried_at) values (?, ?)")
        .params(person, Timestamp.from(clock.instant()))
        .update(key, "id");
    if (tries(person) > most) {
      Instant next = oldest(person).plus(HOUR);
      database.sql("delete from media_attempt where id = ?").param(key.getKey()).update();
      throw new MediaRefused(
          MediaRefused.Reason.TOO_MANY,
          "You have sent %d files in the last hour, as many as are allowed. The next one can go at %s."
              .formatted(
                  most,
                  LocalTime.ofInstant(next.plusSeconds(59), clock.getZone())
                      .format(DateTimeFormatter.ofPattern("HH:mm"))));
    }
  }

  private int tries(String person) {
    return database
        .sql("select count(*) from media_attempt where person = ? and tried_at > ?")
        .params(person, anHourAgo())
        .query(Integer.class)
        .single();
  }

  private Instant oldest(String person) {
    return database
        .sql("select min(tried_at) from media_attempt where person = ? and tried_at > ?")
        .params(person, anHourAgo())
        .query(Timestamp.class)
        .single()
        .toInstant();
  }

  private Timestamp anHourAgo() {
    return Timestamp.from(clock.instant().minus(HOUR));
  }

  /** Forgets what counts no more. */
  void sweep() {
    database.sql("delete from media_attempt where tried_at <= ?").param(anHourAgo()).update();
  }
}
