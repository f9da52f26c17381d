package org.countersign.school;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whose leaving the roll knows of before they have left. */
@Component
public class LeavingDates {

  private final JdbcClient jdbc;
  private final Clock clock;

  LeavingDates(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * Usernames of the school's staff for whom the roll has a day on which they leave, still ahead.
   */
  public Set<String> leaving(String school) {
    return Set.copyOf(
        jdbc.sql(
                "select account from roll_person where school = ? and kind = 'staff'"
                    + " and account is not null and left_on > ?")
            .params(school, LocalDate.now(clock))
            .query(String.class)
            .list());
  }
}
