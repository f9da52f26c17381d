package org.countersign.notice;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How people chose to hear of steps. */
@Repository
class Choices {

  private final JdbcClient jdbc;
  private final Clock clock;

  Choices(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** At once for whoever chose nothing. */
  Choice of(String person) {
    return jdbc.sql("select choice from notice_choice where person = ?")
        .param(person)
        .query(String.class)
        .optional()
        .flatMap(Choice::byId)
        .orElse(Choice.AT_ONCE);
  }

  /** The first digest comes with the next morning. */
  void choose(String person, Choice choice) {
    var now = Steps.at(clock.instant());
    int changed =
        jdbc.sql("update notice_choice set choice = ?, chosen_at = ? where person = ?")
            .params(choice.id(), now, person)
            .update();
    if (changed == 0) {
      jdbc.sql(
              "insert into notice_choice (person, choice, chosen_at, digest_on)"
                  + " values (?, ?, ?, ?)")
          .params(person, choice.id(), now, LocalDate.now(clock))
          .update();
    }
  }

  /** Somebody who wants a digest and has had none that day; from now on they have. */
  Optional<String> claimForDigest(LocalDate day) {
    Optional<String> person =
        jdbc.sql(
                "select person from notice_choice where choice = 'daily'"
                    + " and (digest_on is null or digest_on < ?)"
                    + " order by person limit 1 for update skip locked")
            .param(day)
            .query(String.class)
            .optional();
    person.ifPresent(
        one ->
            jdbc.sql("update notice_choice set digest_on = ? where person = ?")
                .params(day, one)
                .update());
    return person;
  }
}
