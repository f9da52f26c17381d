package org.countersign.cyberbullying;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.countersign.access.AnswersAsJson;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was said at the tasks of cases; added to and never changed. */
@Repository
class IncidentNotes {

  private final JdbcClient jdbc;
  private final AnswersAsJson json;
  private final Clock clock;

  IncidentNotes(JdbcClient jdbc, AnswersAsJson json, Clock clock) {
    this.jdbc = jdbc;
    this.json = json;
    this.clock = clock;
  }

  /** Adds it as said now. */
  void add(Incident incident, Note note) {
    jdbc.sql(
            "insert into cyber_note (incident, round, task, person, decision, reason, answers,"
                + " noted_by, noted_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
        .params(
            incident.id(),
            incident.round(),
            note.task(),
            note.person(),
            note.decision(),
            note.reason(),
            json.write(note.answers()),
            note.by(),
            Timestamp.from(clock.instant().truncatedTo(ChronoUnit.MICROS)))
        .update();
  }

  /** Oldest first. */
  List<Note> of(Incident incident) {
    return jdbc.sql("select * from cyber_note where incident = ? order by id")
        .param(incident.id())
        .query(
            (rs, i) ->
                new Note(
                    rs.getInt("round"),
                    rs.getString("task"),
                    rs.getString("person"),
                    rs.getString("decision"),
                    rs.getString("reason"),
                    json.read(rs.getString("answers")),
                    rs.getString("noted_by"),
                    rs.getTimestamp("noted_at").toInstant()))
        .list();
  }
}
