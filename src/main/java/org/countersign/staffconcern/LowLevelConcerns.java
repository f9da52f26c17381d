package org.countersign.staffconcern;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The register of concerns below the threshold. */
@Repository
class LowLevelConcerns {

  private final JdbcClient jdbc;
  private final Clock clock;

  LowLevelConcerns(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Kinds of the others that are kept about the same person at that school. */
  List<String> kindsAbout(StaffConcern concern) {
    return jdbc.sql(
            "select kind from low_level_concern where school = ? and subject = ? and concern <> ?"
                + " order by kept_at, concern")
        .params(concern.school(), subject(concern.subject()), concern.id())
        .query(String.class)
        .list();
  }

  /** Does nothing where it is kept already. */
  @Transactional(propagation = Propagation.MANDATORY)
  void keep(StaffConcern concern, String kind) {
    if (isKept(concern.id())) {
      return;
    }
    jdbc.sql(
            "insert into low_level_concern (concern, school, subject, kind, kept_at)"
                + " values (?, ?, ?, ?, ?)")
        .params(
            concern.id(),
            concern.school(),
            subject(concern.subject()),
            kind,
            Timestamp.from(clock.instant().truncatedTo(ChronoUnit.MICROS)))
        .update();
  }

  private boolean isKept(String concern) {
    return jdbc.sql("select count(*) from low_level_concern where concern = ?")
            .param(concern)
            .query(Long.class)
            .single()
        > 0;
  }

  @Transactional(propagation = Propagation.MANDATORY)
  void remove(String concern) {
    jdbc.sql("delete from low_level_concern where concern = ?").param(concern).update();
  }

  /** Two descriptions of one person count as one where they differ in case or spaces only. */
  static String subject(Subject subject) {
    return subject.username() != null
        ? subject.username()
        : "? " + subject.words().strip().replaceAll("\\s+", " ").toLowerCase(Locale.UK);
  }
}
