package org.countersign.accountmonitoring;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.countersign.access.AnswersAsJson;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What people said of messages at their tasks; added to and never changed. */
@Repository
class NoteTable {

  private final JdbcClient jdbc;
  private final AnswersAsJson json;
  private final Clock clock;

  NoteTable(JdbcClient jdbc, AnswersAsJson json, Clock clock) {
    this.jdbc = jdbc;
    this.json = json;
    this.clock = clock;
  }

  void add(
      Message message,
      String task,
      String decision,
      String reason,
      Map<String, String> answers,
      String by) {
    jdbc.sql(
            "insert into account_message_note (message, task, decision, reason, answers, noted_by,"
                + " noted_at) values (?, ?, ?, ?, ?, ?, ?)")
        .params(
            message.id(),
            task,
            decision,
            reason,
            json.write(answers),
            by,
            Timestamp.from(clock.instant().truncatedTo(ChronoUnit.MICROS)))
        .update();
  }

  /** Oldest first. */
  List<Note> of(Message message) {
    return jdbc.sql("select * from account_message_note where message = ? order by id")
        .param(message.id())
        .query((rs, i) -> read(rs))
        .list();
  }

  /** Of those messages of one school, by id of the message, oldest first. */
  Map<String, List<Note>> of(String school, List<Message> messages) {
    Map<String, List<Note>> notes = new HashMap<>();
    if (messages.isEmpty()) {
      return notes;
    }
    // The oldest of them bounds what is read: messages come in one order, notes in another.
    Instant since = messages.get(messages.size() - 1).receivedAt();
    jdbc.sql(
            "select n.* from account_message_note n join account_message m on m.id = n.message"
                + " where m.school = ? and m.received_at >= ? order by n.id")
        .params(school, Timestamp.from(since))
        .query(
            rs -> {
              notes.computeIfAbsent(rs.getString("message"), id -> new ArrayList<>()).add(read(rs));
            });
    return notes;
  }

  /** What was said last at that task. */
  Optional<Note> latest(Message message, String task) {
    return of(message).stream()
        .filter(note -> note.task().equals(task))
        .reduce((one, later) -> later);
  }

  private Note read(ResultSet rs) throws SQLException {
    return new Note(
        rs.getString("task"),
        rs.getString("decision"),
        rs.getString("reason"),
        json.read(rs.getString("answers")),
        rs.getString("noted_by"),
        rs.getTimestamp("noted_at").toInstant());
  }
}
