package org.countersign.post;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.countersign.consent.Child;
import org.countersign.post.Post.Approval;
import org.countersign.post.Post.Posting;
import org.countersign.post.Post.Removal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of posts. */
@Repository
class PostTable {

  /** By the index of children, so that it takes as long as the child has posts, not the school. */
  static final String POSTED_WITH =
      "select p.* from post_child c join post p on p.id = c.post and p.version = c.version"
          + " where c.child = ? and c.kind = ? and c.taken_out_at is null and p.school = ?"
          + " and p.status = 'posted' and p.taken_down_at is null order by p.posted_at, p.id";

  private final JdbcClient jdbc;

  PostTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<Post> byId(String id) {
    return jdbc.sql("select * from post where id = ?").param(id).query(PostTable::read).optional();
  }

  Optional<Post> byCase(String caseKey) {
    return jdbc.sql("select * from post where case_key = ?")
        .param(caseKey)
        .query(PostTable::read)
        .optional();
  }

  /** The newest, should one have been recorded twice. */
  Optional<Post> postedAs(String school, String account, String link) {
    return jdbc.sql(
            "select * from post where school = ? and account = ? and link = ? and posted_at is not"
                + " null order by posted_at desc, id limit 1")
        .params(school, account, link)
        .query(PostTable::read)
        .optional();
  }

  List<Post> onTheirWay(String school) {
    return jdbc.sql("select * from post where school = ? and status = 'open' order by case_key")
        .param(school)
        .query(PostTable::read)
        .list();
  }

  List<Post> onTheirWayWith(String school, Child child) {
    return jdbc.sql(
            "select p.* from post p join post_child c on c.post = p.id and c.version = p.version"
                + " where p.school = ? and p.status = 'open' and c.kind = ? and c.child = ?"
                + " order by p.case_key")
        .params(school, child.kind().id(), child.id())
        .query(PostTable::read)
        .list();
  }

  List<Post> postedWith(String school, Child child) {
    return jdbc.sql(POSTED_WITH)
        .params(child.id(), child.kind().id(), school)
        .query(PostTable::read)
        .list();
  }

  List<Post> with(String school, Child child) {
    return jdbc.sql(
            "select p.* from post p where p.school = ? and exists (select 1 from post_child c"
                + " where c.post = p.id and c.child = ? and c.kind = ?) order by p.opened_at, p.id")
        .params(school, child.id(), child.kind().id())
        .query(PostTable::read)
        .list();
  }

  List<Post> toTakeDown(String school) {
    return jdbc.sql(
            "select * from post where school = ? and take_down_wanted order by posted_at desc")
        .param(school)
        .query(PostTable::read)
        .list();
  }

  void add(String id, String school, String author, Draft draft, Instant at) {
    jdbc.sql(
            "insert into post (id, school, author, opened_at, version, account, publish_on, status,"
                + " status_at) values (?, ?, ?, ?, 1, ?, ?, 'open', ?)")
        .params(
            id,
            school,
            author,
            Timestamp.from(at),
            draft.account(),
            draft.publishOn(),
            Timestamp.from(at))
        .update();
  }

  void number(String id, String caseKey) {
    one(jdbc.sql("update post set case_key = ? where id = ?").params(caseKey, id).update(), id);
  }

  void revise(String id, int version, Draft draft) {
    one(
        jdbc.sql(
                "update post set version = ?, account = ?, publish_on = ?, why = null,"
                    + " checker_roles = null, checker_named = null, checker_clause = null,"
                    + " checker_basis = null where id = ? and version = ?")
            .params(version, draft.account(), draft.publishOn(), id, version - 1)
            .update(),
        id);
  }

  void sayWhy(String id, String why) {
    one(jdbc.sql("update post set why = ? where id = ?").params(why, id).update(), id);
  }

  void checkedBy(String id, CheckerChoice choice) {
    one(
        jdbc.sql(
                "update post set checker_roles = ?, checker_named = ?, checker_clause = ?,"
                    + " checker_basis = ?, why = null where id = ?")
            .params(
                String.join(",", choice.roles()),
                choice.named(),
                choice.clause(),
                choice.basis(),
                id)
            .update(),
        id);
  }

  void approve(String id, Approval approval) {
    one(
        jdbc.sql(
                "update post set approved_version = ?, approved_hash = ?, approved_by = ?,"
                    + " approved_at = ?, approved_clause = ?, why = null where id = ?")
            .params(
                approval.version(),
                approval.hash(),
                approval.by(),
                Timestamp.from(approval.at()),
                approval.clause(),
                id)
            .update(),
        id);
  }

  void posted(String id, Posting posting, boolean inOrder) {
    one(
        jdbc.sql(
                "update post set status = 'posted', status_at = :at, posted_at = :at, link = :link,"
                    + " posted_hash = :hash, posted_by = :by, consent_held = :held,"
                    + " account_fault = :fault,"
                    + " take_down_wanted = :lost, breach_wanted = :lost, why = null where id = :id")
            .param("at", Timestamp.from(posting.at()))
            .param("link", posting.link())
            .param("hash", posting.hash())
            .param("by", posting.by())
            .param("held", posting.consentHeld())
            .param("fault", posting.accountFault())
            .param("lost", !inOrder)
            .param("id", id)
            .update(),
        id);
  }

  void takenDown(String id, Removal removal) {
    one(
        jdbc.sql("update post set taken_down_at = ?, taken_down_by = ? where id = ?")
            .params(Timestamp.from(removal.at()), removal.by(), id)
            .update(),
        id);
  }

  void outAgain(String id) {
    one(
        jdbc.sql("update post set taken_down_at = null, taken_down_by = null where id = ?")
            .param(id)
            .update(),
        id);
  }

  void close(String id, Status status, Instant at) {
    one(
        jdbc.sql("update post set status = ?, status_at = ?, why = null where id = ?")
            .params(status.id(), Timestamp.from(at), id)
            .update(),
        id);
  }

  private static void one(int rows, String id) {
    if (rows != 1) {
      throw new IllegalStateException("There is no post " + id + " of which that could be said");
    }
  }

  private static Post read(ResultSet rs, int row) throws SQLException {
    return new Post(
        rs.getString("id"),
        rs.getString("school"),
        rs.getString("case_key"),
        rs.getString("author"),
        rs.getTimestamp("opened_at").toInstant(),
        rs.getString("account"),
        rs.getObject("publish_on", LocalDate.class),
        rs.getInt("version"),
        Status.byId(rs.getString("status")).orElseThrow(),
        rs.getString("why"),
        checker(rs),
        approval(rs),
        posting(rs),
        removal(rs));
  }

  private static CheckerChoice checker(ResultSet rs) throws SQLException {
    String clause = rs.getString("checker_clause");
    return clause == null
        ? null
        : new CheckerChoice(
            List.of(rs.getString("checker_roles").split(",")),
            rs.getString("checker_named"),
            clause,
            rs.getString("checker_basis"));
  }

  private static Approval approval(ResultSet rs) throws SQLException {
    Integer version = rs.getObject("approved_version", Integer.class);
    return version == null
        ? null
        : new Approval(
            version,
            rs.getString("approved_hash"),
            rs.getString("approved_by"),
            rs.getTimestamp("approved_at").toInstant(),
            rs.getString("approved_clause"));
  }

  private static Removal removal(ResultSet rs) throws SQLException {
    Timestamp at = rs.getTimestamp("taken_down_at");
    return at == null ? null : new Removal(at.toInstant(), rs.getString("taken_down_by"));
  }

  private static Posting posting(ResultSet rs) throws SQLException {
    Timestamp at = rs.getTimestamp("posted_at");
    return at == null
        ? null
        : new Posting(
            rs.getString("link"),
            rs.getString("posted_hash"),
            rs.getString("posted_by"),
            at.toInstant(),
            rs.getBoolean("consent_held"),
            rs.getString("account_fault"));
  }
}
