package org.countersign.school;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** The record of imports: when, from where, by whom, how far, with what result. */
@Repository
class RollImports {

  private static final int BATCH = 1_000;

  /** Which runs somebody may see: all, or those of one school and one's own. */
  record Reader(String user, boolean isAdministrator, Collection<String> schools) {

    boolean mayRead(Run run) {
      return isAdministrator
          || user.equals(run.startedBy())
          || (run.schools() != null && schools.contains(run.schools()));
    }
  }

  record Run(
      long id,
      String source,
      String name,
      String fingerprint,
      String startedBy,
      Instant startedAt,
      Instant finishedAt,
      String state,
      String reason,
      String schools,
      int rowsRead,
      int rowsApplied,
      int added,
      int changed,
      int left,
      int returned,
      int removed,
      int rejected) {

    public boolean isRunning() {
      return state.equals("running");
    }

    public boolean isApplied() {
      return state.equals("applied");
    }

    public boolean changedNothing() {
      return added + changed + left + returned + removed == 0;
    }
  }

  private static final RowMapper<Run> RUN =
      (rs, i) ->
          new Run(
              rs.getLong("id"),
              rs.getString("source"),
              rs.getString("name"),
              rs.getString("fingerprint"),
              rs.getString("started_by"),
              rs.getTimestamp("started_at").toInstant(),
              rs.getTimestamp("finished_at") == null
                  ? null
                  : rs.getTimestamp("finished_at").toInstant(),
              rs.getString("state"),
              rs.getString("reason"),
              rs.getString("schools"),
              rs.getInt("rows_read"),
              rs.getInt("rows_applied"),
              rs.getInt("added"),
              rs.getInt("changed"),
              rs.getInt("left_school"),
              rs.getInt("returned"),
              rs.getInt("removed"),
              rs.getInt("rejected"));

  private final JdbcTemplate jdbc;
  private final Clock clock;

  RollImports(JdbcTemplate jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  long start(String source, String name, String startedBy) {
    GeneratedKeyHolder key = new GeneratedKeyHolder();
    jdbc.update(
        connection -> {
          var statement =
              connection.prepareStatement(
                  "insert into roll_import (source, name, started_by, started_at, state)"
                      + " values (?, ?, ?, ?, 'running')",
                  new String[] {"id"});
          statement.setString(1, source);
          statement.setString(2, name.substring(0, Math.min(500, name.length())));
          statement.setString(3, startedBy);
          statement.setTimestamp(4, Timestamp.from(clock.instant()));
          return statement;
        },
        key);
    return key.getKey().longValue();
  }

  void read(long id, int rows, String fingerprint, String schools) {
    jdbc.update(
        "update roll_import set rows_read = ?, fingerprint = ?, schools = ? where id = ?",
        rows,
        fingerprint,
        schools,
        id);
  }

  void progress(long id, int applied) {
    jdbc.update("update roll_import set rows_applied = ? where id = ?", applied, id);
  }

  void applied(long id, List<ReportLine> lines) {
    finish(id, "applied", null, lines);
  }

  void refused(long id, String reason, List<ReportLine> lines) {
    finish(id, "refused", reason.substring(0, Math.min(4_000, reason.length())), lines);
  }

  /** Who holds the lock says so of runs that an end of the program cut off. */
  void interruptOthers(long id) {
    jdbc.update(
        "update roll_import set state = 'interrupted', finished_at = ? where state = 'running'"
            + " and id < ?",
        Timestamp.from(clock.instant()),
        id);
  }

  private void finish(long id, String state, String reason, List<ReportLine> lines) {
    jdbc.update(
        "update roll_import set state = ?, reason = ?, finished_at = ?, added = ?, changed = ?,"
            + " left_school = ?, returned = ?, removed = ?, rejected = ? where id = ?",
        state,
        reason,
        Timestamp.from(clock.instant()),
        count(lines, ReportLine.Kind.ADDED),
        count(lines, ReportLine.Kind.CHANGED),
        count(lines, ReportLine.Kind.LEFT),
        count(lines, ReportLine.Kind.RETURNED),
        count(lines, ReportLine.Kind.REMOVED),
        count(lines, ReportLine.Kind.REJECTED),
        id);
    List<Object[]> rows = new ArrayList<>();
    for (ReportLine line : lines) {
      rows.add(
          new Object[] {
            id,
            rows.size() + 1,
            line.kind().name().toLowerCase(Locale.ROOT),
            line.file(),
            line.line(),
            line.school(),
            cut(line.sourcedId()),
            cut(line.reason())
          });
    }
    for (int from = 0; from < rows.size(); from += BATCH) {
      jdbc.batchUpdate(
          "insert into roll_import_line (import_id, position, kind, file, line, school,"
              + " sourced_id, reason) values (?, ?, ?, ?, ?, ?, ?, ?)",
          rows.subList(from, Math.min(rows.size(), from + BATCH)));
    }
  }

  private static String cut(String text) {
    return text == null || text.length() <= 1_000 ? text : text.substring(0, 1_000);
  }

  private static long count(List<ReportLine> lines, ReportLine.Kind kind) {
    return lines.stream().filter(line -> line.kind() == kind).count();
  }

  Optional<Run> byId(long id) {
    return jdbc.query("select * from roll_import where id = ?", RUN, id).stream().findFirst();
  }

  /** The newest first. */
  List<Run> latest(int most) {
    return jdbc.query("select * from roll_import order by id desc limit ?", RUN, most);
  }

  boolean isApplied(String source, String name, String fingerprint) {
    return jdbc
        .query(
            "select * from roll_import where source = ? and name = ? and state = 'applied'"
                + " order by id desc limit 1",
            RUN,
            source,
            name)
        .stream()
        .anyMatch(run -> fingerprint.equals(run.fingerprint()));
  }

  /** The first lines of the report, rejected rows before all others. */
  List<ReportLine> lines(long id, int most) {
    return jdbc.query(
        "select * from roll_import_line where import_id = ? order by position limit ?",
        (rs, i) ->
            new ReportLine(
                ReportLine.Kind.valueOf(rs.getString("kind").toUpperCase(Locale.ROOT)),
                rs.getString("file"),
                rs.getObject("line", Integer.class),
                rs.getString("school"),
                rs.getString("sourced_id"),
                rs.getString("reason")),
        id,
        most);
  }
}
