package org.countersign.post;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what happened to a post from its request on, oldest first. */
@Repository
class PostHistory {

  private final JdbcClient jdbc;

  PostHistory(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  record Version(int version, String editor, Instant at) {}

  /**
   * @param publisher username of who had begun to post it, or null
   */
  record Interrupted(Interruption kind, Instant at, String publisher) {}

  /**
   * A stop of all posting that held it up.
   *
   * @param resumedAt null while it waits, or where it ended meanwhile
   */
  record Held(String reason, Instant heldAt, Instant resumedAt) {}

  List<Version> versions(String post) {
    return jdbc.sql(
            "select version, editor, made_at from post_version where post = ? order by version")
        .param(post)
        .query(
            (rs, i) ->
                new Version(
                    rs.getInt("version"), rs.getString("editor"), at(rs.getTimestamp("made_at"))))
        .list();
  }

  List<Interrupted> interruptions(String post) {
    return jdbc.sql("select * from post_interruption where post = ? order by id")
        .param(post)
        .query(
            (rs, i) ->
                new Interrupted(
                    Interruption.byId(rs.getString("kind")),
                    at(rs.getTimestamp("at")),
                    rs.getString("publisher")))
        .list();
  }

  List<Held> held(String post) {
    return jdbc.sql(
            "select t.reason, s.held_at, s.resumed_at from posting_stop_post s"
                + " join posting_stop t on t.id = s.stop where s.post = ? order by t.id")
        .param(post)
        .query(
            (rs, i) ->
                new Held(
                    rs.getString("reason"),
                    at(rs.getTimestamp("held_at")),
                    at(rs.getTimestamp("resumed_at"))))
        .list();
  }

  private static Instant at(Timestamp at) {
    return at == null ? null : at.toInstant();
  }
}
