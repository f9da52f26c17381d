package org.countersign.accounthandover;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.countersign.access.AnswersAsJson;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What people said at the tasks of handovers; added to and never changed. */
@Repository
class SaidOfHandovers {

  private final JdbcClient jdbc;
  private final AnswersAsJson json;
  private final Clock clock;

  SaidOfHandovers(JdbcClient jdbc, AnswersAsJson json, Clock clock) {
    this.jdbc = jdbc;
    this.json = json;
    this.clock = clock;
  }

  /** Somebody said that in the round that counts. */
  void add(
      Handover handover,
      String task,
      String decision,
      String reason,
      Map<String, String> answers,
      String by) {
    jdbc.sql(
            "insert into account_handover_said (handover, round, task, decision, reason, answers,"
                + " said_by, said_at) values (?, ?, ?, ?, ?, ?, ?, ?)")
        .params(
            handover.id(),
            handover.round(),
            task,
            decision,
            reason,
            json.write(answers),
            by,
            Timestamp.from(clock.instant().truncatedTo(ChronoUnit.MICROS)))
        .update();
  }

  /** Newest first. */
  List<Said> all(Handover handover) {
    return jdbc.sql("select * from account_handover_said where handover = ? order by id desc")
        .param(handover.id())
        .query(
            (rs, i) ->
                new Said(
                    rs.getInt("round"),
                    rs.getString("task"),
                    rs.getString("decision"),
                    rs.getString("reason"),
                    json.read(rs.getString("answers")),
                    rs.getString("said_by"),
                    rs.getTimestamp("said_at").toInstant()))
        .list();
  }

  /** The last time that it was said, in any round. */
  Optional<Said> latest(Handover handover, String task, String decision) {
    return all(handover).stream()
        .filter(said -> said.task().equals(task) && said.decision().equals(decision))
        .findFirst();
  }
}
