package org.countersign.takedown;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.countersign.consent.Child;
import org.countersign.takedown.OlderSearch.For;
import org.countersign.takedown.TakeDown.Naming;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of take-downs. */
@Repository
class TakeDownTable {

  private static final String INSERT =
      "insert into take_down (id, school, cause, reason, kind, child, post, account, link,"
          + " posted_on, removal_asked, search, may_keep, asked_at, state)"
          + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, false, ?, '%s')";

  private final JdbcClient jdbc;
  private final JdbcTemplate batches;

  TakeDownTable(JdbcClient jdbc, JdbcTemplate batches) {
    this.jdbc = jdbc;
    this.batches = batches;
  }

  Optional<TakeDown> byId(String id) {
    return jdbc.sql("select * from take_down where id = ?")
        .param(id)
        .query(TakeDownRows::read)
        .optional();
  }

  Optional<TakeDown> byCase(String caseKey) {
    return jdbc.sql("select * from take_down where case_key = ?")
        .param(caseKey)
        .query(TakeDownRows::read)
        .optional();
  }

  List<TakeDown> of(String school, String cause) {
    return jdbc.sql(
            "select * from take_down where cause = ? and school = ? order by asked_at, case_key, id")
        .params(cause, school)
        .query(TakeDownRows::read)
        .list();
  }

  /** Those that the cause has not asked for before. */
  int add(String school, For asked, List<Target> targets, String search, Instant at) {
    Set<String> known = new HashSet<>();
    of(school, asked.cause()).forEach(one -> known.add(Target.key(one.post(), one.link())));
    List<Object[]> rows =
        targets.stream()
            .filter(target -> known.add(Target.key(target.post(), target.link().address())))
            .map(target -> row(UUID.randomUUID().toString(), school, asked, target, search, at))
            .toList();
    batches.batchUpdate(INSERT.formatted("asked"), rows);
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

  private static Object[] row(
      String id, String school, For asked, Target target, String search, Instant at) {
    Child about = asked.child();
    return new Object[] {
      id,
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
  void name(String id, String school, For asked, Target target, Naming naming, Instant at) {
    batches.update(INSERT.formatted("open"), row(id, school, asked, target, null, at));
    jdbc.sql("update take_down set named_by = ?, named_why = ?, again_of = ? where id = ?")
        .params(naming.by(), naming.why(), naming.againOf(), id)
        .update();
  }

  List<TakeDown> about(String school, Child child) {
    return jdbc.sql(
            "select * from take_down where school = ? and kind = ? and child = ?"
                + " order by asked_at, id")
        .params(school, child.kind().id(), child.id())
        .query(TakeDownRows::read)
        .list();
  }

  /** Those of one link of an account, in the order in which they were asked. */
  List<TakeDown> ofLink(String school, String account, String link) {
    return jdbc.sql(
            "select * from take_down where school = ? and account = ? and link = ?"
                + " order by asked_at, id")
        .params(school, account, link)
        .query(TakeDownRows::read)
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
            .query(TakeDownRows::read)
            .list();
  }

  private static void one(int rows) {
    if (rows != 1) {
      throw new IllegalStateException("There is no take-down of which that could be said");
    }
  }
}
