package org.countersign.databreach;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.countersign.databreach.Breach.Assessment;
import org.countersign.databreach.Breach.Containment;
import org.countersign.databreach.Breach.Event;
import org.countersign.databreach.Breach.Report;
import org.countersign.databreach.Breach.Telling;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of breaches. */
@Repository
class BreachTable {

  private final JdbcClient jdbc;

  BreachTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<Breach> byId(String id) {
    return jdbc.sql("select * from breach where id = ?")
        .param(id)
        .query(BreachRows::read)
        .optional();
  }

  /** Newest first. */
  List<Breach> all(String school) {
    return jdbc.sql("select * from breach where school = ? order by aware_at desc, id")
        .param(school)
        .query(BreachRows::read)
        .list();
  }

  /** Whether the post went out in a breach that is not closed. */
  boolean isOpenOf(String post) {
    return jdbc.sql("select count(*) from breach where post = ? and closed_at is null")
            .param(post)
            .query(Long.class)
            .single()
        > 0;
  }

  boolean hasOf(String post) {
    return jdbc.sql("select count(*) from breach where post = ?")
            .param(post)
            .query(Long.class)
            .single()
        > 0;
  }

  void add(String id, String school, boolean opening, Instant awareAt, Event event) {
    jdbc.sql(
            "insert into breach (id, school, opening, post, noted_by, noted_at, aware_at, what,"
                + " whose, how_many, kinds, done_by) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
        .params(
            id,
            school,
            opening,
            event.post(),
            event.notedBy(),
            Timestamp.from(event.notedAt()),
            Timestamp.from(awareAt),
            event.what(),
            event.whose(),
            event.howMany(),
            String.join(",", event.kinds()),
            String.join(",", event.doneBy()))
        .update();
  }

  /** Ids of those whose cases are to be opened. */
  List<String> toOpen(int most) {
    return jdbc.sql("select id from breach where not opening order by aware_at, id limit ?")
        .param(most)
        .query(String.class)
        .list();
  }

  /** Whether the caller is the one who opens it. */
  boolean opens(String id) {
    return jdbc.sql("update breach set opening = true where id = ? and not opening")
            .param(id)
            .update()
        == 1;
  }

  void number(String id, String caseKey) {
    set(id, "case_key = ?", caseKey, id);
  }

  void contained(String id, Containment made) {
    set(
        id,
        "contained_by = ?, contained_at = ?, contained_how = ?",
        made.by(),
        Timestamp.from(made.at()),
        made.how(),
        id);
  }

  void assessed(String id, Assessment made) {
    set(
        id,
        "risk = ?, risk_why = ?, assessed_by = ?, assessed_at = ?",
        made.risk().id(),
        made.why(),
        made.by(),
        Timestamp.from(made.at()),
        id);
  }

  void reported(String id, Report made) {
    set(
        id,
        "reported = ?, report_by = ?, report_at = ?, ico_reference = ?, report_why = ?,"
            + " late_why = ?",
        made.made(),
        made.by(),
        Timestamp.from(made.at()),
        made.reference(),
        made.why(),
        made.late(),
        id);
  }

  void told(String id, Telling made) {
    set(
        id,
        "told = ?, told_by = ?, told_at = ?, told_how = ?",
        made.way(),
        made.by(),
        Timestamp.from(made.at()),
        made.how(),
        id);
  }

  void lessons(String id, String lessons, String by) {
    set(id, "lessons = ?, lessons_by = ?", lessons, by, id);
  }

  void closed(String id, Instant at) {
    set(id, "closed_at = ?", Timestamp.from(at), id);
  }

  private void set(String id, String columns, Object... values) {
    if (jdbc.sql("update breach set " + columns + " where id = ?").params(values).update() != 1) {
      throw new IllegalStateException("There is no breach " + id);
    }
  }
}
