package org.countersign.accountmonitoring;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.countersign.accountmonitoring.Message.HowSeen;
import org.countersign.accountmonitoring.Message.Kind;
import org.countersign.accountmonitoring.Message.Status;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What came in on the schools' accounts. It works in the caller's transaction and does not ask who
 * may do it: that is the procedure's rule.
 */
@Repository
class MessageRegister {

  private final JdbcClient jdbc;
  private final Clock clock;

  MessageRegister(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** The message of that id in the school. */
  Optional<Message> byId(String school, String id) {
    return jdbc.sql("select * from account_message where id = ? and school = ?")
        .params(id, school)
        .query(MessageRegister::read)
        .optional();
  }

  /** The message whose case has that number. */
  Optional<Message> byCase(String caseKey) {
    return jdbc.sql("select * from account_message where case_key = ?")
        .param(caseKey)
        .query(MessageRegister::read)
        .optional();
  }

  /**
   * Those of the school whose cases have begun, the newest first.
   *
   * @param most how many at most
   */
  List<Message> newest(String school, boolean offensiveAlone, int most) {
    return jdbc.sql(
            "select * from account_message where school = ? and case_key is not null"
                + (offensiveAlone ? " and kind = 'offensive'" : "")
                + " order by received_at desc, id limit ?")
        .params(school, most)
        .query(MessageRegister::read)
        .list();
  }

  /** How many those are. */
  int count(String school, boolean offensiveAlone) {
    return jdbc.sql(
            "select count(*) from account_message where school = ? and case_key is not null"
                + (offensiveAlone ? " and kind = 'offensive'" : ""))
        .param(school)
        .query(Integer.class)
        .single();
  }

  /** What was logged of the account since then, the newest first; whatever became of it. */
  List<Message> loggedSince(String school, String account, Instant since) {
    return jdbc.sql(
            "select * from account_message where school = ? and account = ? and logged_at >= ?"
                + " order by received_at desc, id")
        .params(school, account, Timestamp.from(since))
        .query(MessageRegister::read)
        .list();
  }

  /** Logs it as somebody saw it. Returns its id. */
  @Transactional(propagation = Propagation.MANDATORY)
  String log(String school, NewMessage message, String person) {
    String id = UUID.randomUUID().toString();
    jdbc.sql(
            "insert into account_message (id, school, account, kind, how_seen, received_at, words,"
                + " link, writer, logged_by, logged_at, status)"
                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'open')")
        .params(
            id,
            school,
            message.account(),
            message.kind().id(),
            message.howSeen().id(),
            Timestamp.from(message.receivedAt()),
            message.words(),
            message.link(),
            message.writer(),
            person,
            Timestamp.from(clock.instant().truncatedTo(ChronoUnit.MICROS)))
        .update();
    return id;
  }

  /** Its case has that number now, and began with those editions. */
  @Transactional(propagation = Propagation.MANDATORY)
  void number(String id, String caseKey, String policyEditions) {
    one(
        jdbc.sql("update account_message set case_key = ?, policy_editions = ? where id = ?")
            .params(caseKey, policyEditions, id)
            .update(),
        id);
  }

  @Transactional(propagation = Propagation.MANDATORY)
  void becomes(String id, Status status) {
    one(
        jdbc.sql("update account_message set status = ? where id = ?")
            .params(status.id(), id)
            .update(),
        id);
  }

  /** What was taken for something else is offensive. */
  @Transactional(propagation = Propagation.MANDATORY)
  void isOffensive(String id) {
    one(
        jdbc.sql("update account_message set kind = ? where id = ?")
            .params(Kind.OFFENSIVE.id(), id)
            .update(),
        id);
  }

  private static void one(int rows, String id) {
    if (rows != 1) {
      throw new IllegalStateException("There is no message " + id);
    }
  }

  private static Message read(ResultSet rs, int row) throws SQLException {
    return new Message(
        rs.getString("id"),
        rs.getString("school"),
        rs.getString("account"),
        rs.getString("case_key"),
        rs.getString("policy_editions"),
        Kind.byId(rs.getString("kind")).orElseThrow(),
        HowSeen.byId(rs.getString("how_seen")).orElseThrow(),
        rs.getTimestamp("received_at").toInstant(),
        rs.getString("words"),
        rs.getString("link"),
        rs.getString("writer"),
        rs.getString("logged_by"),
        rs.getTimestamp("logged_at").toInstant(),
        Status.byId(rs.getString("status")).orElseThrow());
  }
}
