package org.countersign.accountcreation;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.countersign.access.AnswersAsJson;
import org.countersign.access.Submission;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What people said of applications; added to and never changed, each vote too. */
@Repository
class SaidTable {

  private final JdbcClient jdbc;
  private final AnswersAsJson json;
  private final Clock clock;

  SaidTable(JdbcClient jdbc, AnswersAsJson json, Clock clock) {
    this.jdbc = jdbc;
    this.json = json;
    this.clock = clock;
  }

  /** Whoever sends the form said that of the version that counts. */
  void add(
      Application application,
      String task,
      String decision,
      String reason,
      Map<String, String> answers,
      Submission sent) {
    jdbc.sql(
            "insert into account_application_said (application, version, task, decision, reason,"
                + " answers, said_by, on_behalf_of, said_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
        .param(application.id())
        .param(application.version())
        .param(task)
        .param(decision)
        .param(reason)
        .param(json.write(answers))
        .param(sent.actor().userId())
        .param(sent.onBehalfOf())
        .param(Timestamp.from(clock.instant().truncatedTo(ChronoUnit.MICROS)))
        .update();
  }

  /** Of all versions, newest first. */
  List<Said> all(Application application) {
    return jdbc.sql("select * from account_application_said where application = ? order by id desc")
        .param(application.id())
        .query(
            (rs, i) ->
                new Said(
                    rs.getInt("version"),
                    rs.getString("task"),
                    rs.getString("decision"),
                    rs.getString("reason"),
                    json.read(rs.getString("answers")),
                    rs.getString("said_by"),
                    rs.getString("on_behalf_of"),
                    rs.getTimestamp("said_at").toInstant()))
        .list();
  }

  /** What was said at that task of the version that counts, newest first. */
  List<Said> at(String task, Application application) {
    return all(application).stream()
        .filter(said -> said.task().equals(task) && said.version() == application.version())
        .toList();
  }

  Optional<Said> latest(String task, Application application) {
    return at(task, application).stream().findFirst();
  }
}
