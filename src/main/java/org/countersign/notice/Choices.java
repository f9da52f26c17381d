package org.countersign.notice;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
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

  /** Somebody who wants a digest, had none that day and is none of those; now they have it. */
  Optional<String> claimForDigest(LocalDate day, Set<String> without) {
    Optional<String> person =
        jdbc.sql(
                "select person from notice_choice where choice = 'daily'"
                    + " and (digest_on is null or digest_on < :day)"
                    + (without.isEmpty() ? "" : " and person not in (:without)")
                    + " order by person limit 1 for update skip locked")
            .param("day", day)
            .param("without", without)
            .query(String.class)
            .optional();
    person.ifPresent(one -> hadDigest(one, day));
    return person;
  }

  /** None of that day any more. */
  void hadDigest(String person, LocalDate day) {
    jdbc.sql("update notice_choice set digest_on = ? where person = ?")
        .params(day, person)
        .update();
  }

  /** One of today once more. */
  void digestAgain(String person) {
    jdbc.sql("update notice_choice set digest_on = null where person = ?").param(person).update();
  }
}
