package org.countersign.takedown;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.countersign.consent.Child;
import org.countersign.takedown.OlderSearch.For;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of searches by hand. */
@Repository
class OlderSearchTable {

  private final JdbcClient jdbc;

  OlderSearchTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<OlderSearch> byId(String id) {
    return jdbc.sql("select * from older_search where id = ?")
        .param(id)
        .query(this::read)
        .optional();
  }

  /** Those of a cause, in the order in which they were asked. */
  List<OlderSearch> of(String school, String cause) {
    return jdbc.sql(
            "select s.* from older_search s join older_search_for f on f.search = s.id"
                + " where f.cause = ? and s.school = ? order by s.asked_at, s.account, s.id")
        .params(cause, school)
        .query(this::read)
        .list();
  }

  List<OlderSearch> forChild(String school, Child child) {
    return jdbc.sql(
            "select * from older_search s where s.school = ? and exists (select 1 from"
                + " older_search_for f where f.search = s.id and f.kind = ? and f.child = ?)"
                + " order by s.asked_at, s.account, s.id")
        .params(school, child.kind().id(), child.id())
        .query(this::read)
        .list();
  }

  /**
   * A search of the account for pupils that was asked for since then and is not done. Nobody can
   * finish it before the caller's transaction ends.
   */
  Optional<String> toJoin(String school, String account, Instant since) {
    return jdbc.sql(
            "select id from older_search s where school = ? and account = ? and decided_at is null"
                + " and asked_at >= ? and not exists (select 1 from older_search_for f where"
                + " f.search = s.id and f.kind <> 'pupil') order by asked_at, id limit 1 for update")
        .params(school, account, Timestamp.from(since))
        .query(String.class)
        .optional();
  }

  void add(String id, String school, String account, LocalDate before, Instant at) {
    jdbc.sql(
            "insert into older_search (id, school, account, before_day, asked_at, state)"
                + " values (?, ?, ?, ?, ?, 'asked')")
        .params(id, school, account, before, Timestamp.from(at))
        .update();
  }

  void askFor(String id, String school, For asked) {
    jdbc.sql(
            "insert into older_search_for (search, school, cause, reason, kind, child,"
                + " removal_asked) values (?, ?, ?, ?, ?, ?, ?)")
        .params(
            id,
            school,
            asked.cause(),
            asked.reason().id(),
            asked.child().kind().id(),
            asked.child().id(),
            asked.removalAsked())
        .update();
  }

  List<String> toOpen(int most) {
    return jdbc.sql(
            "select id from older_search where state = 'asked' order by asked_at, id limit ?")
        .param(most)
        .query(String.class)
        .list();
  }

  /** Whether the caller is the one who opens it. */
  boolean opens(String id) {
    return jdbc.sql("update older_search set state = 'open' where id = ? and state = 'asked'")
            .param(id)
            .update()
        == 1;
  }

  void number(String id, String caseKey) {
    jdbc.sql("update older_search set case_key = ? where id = ?").params(caseKey, id).update();
  }

  /** Nobody can ask for another child in it before the caller's transaction ends. */
  void lock(String id) {
    jdbc.sql("select id from older_search where id = ? for update")
        .param(id)
        .query(String.class)
        .single();
  }

  void decided(String id, SearchState state, OlderSearch.Result result) {
    int rows =
        jdbc.sql(
                "update older_search set state = ?, decided_by = ?, decided_at = ?, how = ?,"
                    + " why_not = ? where id = ? and decided_at is null")
            .params(
                state.id(),
                result.by(),
                Timestamp.from(result.at()),
                result.how(),
                result.whyNot() == null ? null : result.whyNot().id(),
                id)
            .update();
    if (rows != 1) {
      throw new IllegalStateException("There is no search of which that could be said");
    }
  }

  private OlderSearch read(ResultSet rs, int row) throws SQLException {
    String id = rs.getString("id");
    return new OlderSearch(
        id,
        rs.getString("school"),
        rs.getString("account"),
        rs.getObject("before_day", LocalDate.class),
        rs.getString("case_key"),
        rs.getTimestamp("asked_at").toInstant(),
        SearchState.byId(rs.getString("state")),
        result(rs),
        jdbc.sql("select * from older_search_for where search = ? order by cause")
            .param(id)
            .query(OlderSearchTable::asked)
            .list());
  }

  private static OlderSearch.Result result(ResultSet rs) throws SQLException {
    Timestamp at = rs.getTimestamp("decided_at");
    String whyNot = rs.getString("why_not");
    return at == null
        ? null
        : new OlderSearch.Result(
            rs.getString("decided_by"),
            at.toInstant(),
            rs.getString("how"),
            whyNot == null ? null : WhyNot.byId(whyNot));
  }

  private static For asked(ResultSet rs, int row) throws SQLException {
    return new For(
        rs.getString("cause"),
        Reason.byId(rs.getString("reason")),
        new Child(Child.Kind.byId(rs.getString("kind")), rs.getString("child")),
        rs.getBoolean("removal_asked"));
  }
}
