package org.countersign.post;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which posts' copies are to go, went, or are held. */
@Repository
class CopyTable {

  private static final String DUE =
      " copy_deleted_at is null and case_key is not null"
          + " and ((status in ('refused', 'withdrawn', 'expired') and status_at < ?)"
          + " or taken_down_at < ?) and not exists (select 1 from post_copy_hold h"
          + " where h.post = post.id and h.ended_at is null)";

  private final JdbcClient jdbc;

  CopyTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** That the copies of a post are gone. */
  record Deleted(Instant at, String rule) {}

  /**
   * That they are kept for longer.
   *
   * @param endedBy null while it lasts, and so are the two after it
   */
  record Hold(
      String reason, String by, Instant at, String endReason, String endedBy, Instant endedAt) {

    boolean lasts() {
      return endedAt == null;
    }
  }

  /** Ids of posts that were over before then, and whose copies nobody holds. */
  List<String> due(String school, Instant before) {
    return jdbc.sql("select id from post where school = ? and" + DUE + " order by id")
        .params(school, Timestamp.from(before), Timestamp.from(before))
        .query(String.class)
        .list();
  }

  /** Whether the caller is the one who deletes them; then nobody can hold them meanwhile. */
  boolean deletes(String post, Instant before, Deleted deleted) {
    return jdbc.sql(
                "update post set copy_deleted_at = ?, copy_deleted_rule = ? where id = ? and" + DUE)
            .params(
                Timestamp.from(deleted.at()),
                deleted.rule(),
                post,
                Timestamp.from(before),
                Timestamp.from(before))
            .update()
        == 1;
  }

  /** What was asked for, in every version. */
  void deleteWords(String post) {
    jdbc.sql("update post_version set words = '' where post = ?").param(post).update();
  }

  Optional<Deleted> deleted(String post) {
    return jdbc.sql(
            "select copy_deleted_at, copy_deleted_rule from post where id = ?"
                + " and copy_deleted_at is not null")
        .param(post)
        .query(
            (rs, i) ->
                new Deleted(
                    rs.getTimestamp("copy_deleted_at").toInstant(),
                    rs.getString("copy_deleted_rule")))
        .optional();
  }

  /** Nobody deletes or holds them before the caller's transaction ends. */
  void lock(String post) {
    jdbc.sql("select id from post where id = ? for update").param(post).query().singleRow();
  }

  void hold(String post, String reason, String by, Instant at) {
    jdbc.sql("insert into post_copy_hold (post, reason, held_by, held_at) values (?, ?, ?, ?)")
        .params(post, reason, by, Timestamp.from(at))
        .update();
  }

  void endHold(String post, String reason, String by, Instant at) {
    jdbc.sql(
            "update post_copy_hold set end_reason = ?, ended_by = ?, ended_at = ? where post = ?"
                + " and ended_at is null")
        .params(reason, by, Timestamp.from(at), post)
        .update();
  }

  /** Newest first. */
  List<Hold> holds(String post) {
    return jdbc.sql("select * from post_copy_hold where post = ? order by id desc")
        .param(post)
        .query(CopyTable::hold)
        .list();
  }

  private static Hold hold(ResultSet rs, int row) throws SQLException {
    Timestamp ended = rs.getTimestamp("ended_at");
    return new Hold(
        rs.getString("reason"),
        rs.getString("held_by"),
        rs.getTimestamp("held_at").toInstant(),
        rs.getString("end_reason"),
        rs.getString("ended_by"),
        ended == null ? null : ended.toInstant());
  }
}
