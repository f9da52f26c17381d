package org.countersign.post;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Lists a school's posts, a page at a time. */
@Repository
class PostList {

  /** As many as a page shows. */
  static final int PAGE = 50;

  private final JdbcClient jdbc;

  PostList(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * @param caseKey null for the moment in which its case is opened
   * @param words of the version that counts
   * @param postedAt null unless it went out
   * @param takenDownAt null unless it was taken down again
   */
  record Line(
      String caseKey,
      String account,
      String words,
      String author,
      LocalDate publishOn,
      Instant postedAt,
      Instant takenDownAt,
      Status status) {}

  /**
   * A page of them, newest first, with one line more where there are more pages.
   *
   * @param status those of that status alone, or null for all
   * @param page from 0
   */
  List<Line> newest(String school, Status status, int page) {
    return jdbc.sql(
            "select p.case_key, p.account, v.words, p.author, p.publish_on, p.posted_at, p.taken_down_at,"
                + " p.status"
                + " from post p join post_version v on v.post = p.id and v.version = p.version"
                + " where p.school = :school"
                + (status == null ? "" : " and p.status = :status")
                + " order by p.opened_at desc, p.case_key desc, p.id limit :most offset :offset")
        .param("school", school)
        .param("status", status == null ? "" : status.id())
        .param("most", PAGE + 1)
        .param("offset", (long) page * PAGE)
        .query(
            (rs, i) ->
                new Line(
                    rs.getString("case_key"),
                    rs.getString("account"),
                    rs.getString("words"),
                    rs.getString("author"),
                    rs.getObject("publish_on", LocalDate.class),
                    instant(rs.getTimestamp("posted_at")),
                    instant(rs.getTimestamp("taken_down_at")),
                    Status.byId(rs.getString("status")).orElseThrow()))
        .list();
  }

  private static Instant instant(Timestamp at) {
    return at == null ? null : at.toInstant();
  }
}
