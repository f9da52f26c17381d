package org.countersign.takedown;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.countersign.consent.Child;
import org.countersign.takedown.OlderSearch.For;
import org.countersign.takedown.TakeDown.Decision;
import org.countersign.takedown.TakeDown.Keeping;
import org.countersign.takedown.TakeDown.Naming;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of take-downs. */
@Repository
class TakeDownTable {

  private final JdbcClient jdbc;
  private final JdbcTemplate batches;

  TakeDownTable(JdbcClient jdbc, JdbcTemplate batches) {
    this.jdbc = jdbc;
    this.batches = batches;
  }

  Optional<TakeDown> byId(String id) {
    return jdbc.sql("select * from take_down where id = ?")
        .param(id)
        .query(TakeDownTable::read)
        .optional();
  }

  Optional<TakeDown> byCase(String caseKey) {
    return jdbc.sql("select * from take_down where case_key = ?")
        .param(caseKey)
        .query(TakeDownTable::read)
        .optional();
  }

  List<TakeDown> of(String school, String cause) {
    return jdbc.sql(
            "select * from take_down where cause = ? and school = ? order by asked_at, case_key, id")
        .params(cause, school)
        .query(TakeDownTable::read)
        .list();
  }

  /** Those that the cause has not asked for before. */
  int add(String school, For asked, List<Target> targets, String search, Instant at) {
    Set<String> known = new HashSet<>();
    of(school, asked.cause()).forEach(one -> known.add(Target.key(one.post(), one.link())));
    List<Object[]> rows =
        targets.stream()
            .filter(target -> known.add(Target.key(target.post(), target.link().address())))
            .map(target -> row(school, asked, target, search, at))
            .toList();
    batches.batchUpdate(
        "insert into take_down (id, school, cause, reason, kind, child, post, account, link,"
            + " posted_on, removal_asked, search, may_keep, asked_at, state)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, false, ?, 'asked')",
        rows);
    return rows.size();
  }

  /**
   * What is to be taken down.
   *
   * @param post id in the register of posts, or null
   */
  record Target(String post, PostLink link) {

    private static String key(String post, String link) {
      return post == null ? link : post;
    }
  }

  private static Object[] row(String school, For asked, Target target, String search, Instant at) {
    Child about = asked.child();
    return new Object[] {
      UUID.randomUUID().toString(),
      school,
      asked.cause(),
      asked.reason().id(),
      about == null ? null : about.kind().id(),
      about == null ? null : about.id(),
      target.post(),
      target.link().account(),
      target.link().address(),
      target.link().postedOn(),
      asked.removalAsked(),
      search,
      Timestamp.from(at)
    };
  }

  /** Adds one that somebody named, whose case opens in the same transaction. */
  void name(String id, String school, Child about, Target target, Naming naming, Instant at) {
    jdbc.sql(
            "insert into take_down (id, school, cause, reason, kind, child, post, account, link,"
                + " posted_on, removal_asked, named_by, named_why, again_of, may_keep, asked_at,"
                + " state) values (?, ?, ?, 'by-hand', ?, ?, ?, ?, ?, ?, false, ?, ?, ?, false, ?,"
                + " 'open')")
        .params(
            id,
            school,
            "by-hand-" + id,
            about == null ? null : about.kind().id(),
            about == null ? null : about.id(),
            target.post(),
            target.link().account(),
            target.link().address(),
            target.link().postedOn(),
            naming.by(),
            naming.why(),
            naming.againOf(),
            Timestamp.from(at))
        .update();
  }

  List<TakeDown> about(String school, Child child) {
    return jdbc.sql(
            "select * from take_down where school = ? and kind = ? and child = ?"
                + " order by asked_at, id")
        .params(school, child.kind().id(), child.id())
        .query(TakeDownTable::read)
        .list();
  }

  /** Those of one link of an account, in the order in which they were asked. */
  List<TakeDown> ofLink(String school, String account, String link) {
    return jdbc.sql(
            "select * from take_down where school = ? and account = ? and link = ?"
                + " order by asked_at, id")
        .params(school, account, link)
        .query(TakeDownTable::read)
        .list();
  }

  /** Ids of those whose cases are to be opened, those that wait longest first. */
  List<String> toOpen(int most) {
    return jdbc.sql("select id from take_down where state = 'asked' order by asked_at, id limit ?")
        .param(most)
        .query(String.class)
        .list();
  }

  /** Whether the caller is the one who opens it. */
  boolean opens(String id) {
    return jdbc.sql("update take_down set state = 'open' where id = ? and state = 'asked'")
            .param(id)
            .update()
        == 1;
  }

  void mayKeep(String id, boolean mayKeep) {
    one(jdbc.sql("update take_down set may_keep = ? where id = ?").params(mayKeep, id).update());
  }

  void number(String id, String caseKey) {
    one(jdbc.sql("update take_down set case_key = ? where id = ?").params(caseKey, id).update());
  }

  /** Those of the posts, in the order in which they were asked: a post has one for each cause. */
  List<TakeDown> ofPosts(String school, Collection<String> posts) {
    return posts.isEmpty()
        ? List.of()
        : jdbc.sql(
                "select * from take_down where school = :school and post in (:posts)"
                    + " order by asked_at, id")
            .param("school", school)
            .param("posts", posts)
            .query(TakeDownTable::read)
            .list();
  }

  private static void one(int rows) {
    if (rows != 1) {
      throw new IllegalStateException("There is no take-down of which that could be said");
    }
  }

  private static TakeDown read(ResultSet rs, int row) throws SQLException {
    String child = rs.getString("child");
    return new TakeDown(
        rs.getString("id"),
        rs.getString("school"),
        rs.getString("case_key"),
        rs.getString("cause"),
        Reason.byId(rs.getString("reason")),
        child == null ? null : new Child(Child.Kind.byId(rs.getString("kind")), child),
        rs.getString("post"),
        rs.getString("account"),
        rs.getString("link"),
        rs.getObject("posted_on", LocalDate.class),
        rs.getBoolean("removal_asked"),
        rs.getBoolean("may_keep"),
        rs.getTimestamp("asked_at").toInstant(),
        State.byId(rs.getString("state")),
        decision(rs),
        keeping(rs),
        naming(rs),
        rs.getString("search"));
  }

  private static Naming naming(ResultSet rs) throws SQLException {
    String by = rs.getString("named_by");
    return by == null ? null : new Naming(by, rs.getString("named_why"), rs.getString("again_of"));
  }

  private static Decision decision(ResultSet rs) throws SQLException {
    Timestamp at = rs.getTimestamp("decided_at");
    return at == null
        ? null
        : new Decision(
            rs.getString("decided_by"),
            at.toInstant(),
            rs.getString("how_checked"),
            rs.getString("picture_hash"));
  }

  private static Keeping keeping(ResultSet rs) throws SQLException {
    String by = rs.getString("keep_asked_by");
    return by == null
        ? null
        : new Keeping(
            by,
            Basis.byId(rs.getString("basis")).orElseThrow(),
            rs.getString("basis_why"),
            rs.getString("answer_why"));
  }
}
