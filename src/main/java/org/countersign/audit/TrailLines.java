package org.countersign.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Reads events with their details, row by row, so that a long trail needs no memory. */
@Repository
class TrailLines {

  static final String SELECT =
      "select e.*, p.salt, p.content, r.removed_by, r.reviewed_by, r.reason, r.removed_at"
          + " from trail_event e left join trail_payload p on p.event = e.id"
          + " left join trail_removal r on r.event = e.id";

  private final JdbcTemplate jdbc;

  TrailLines(JdbcTemplate jdbc) {
    this.jdbc = new JdbcTemplate(jdbc.getDataSource());
    this.jdbc.setFetchSize(500);
  }

  /** Every event there is, one chain after the other, each in the order of its numbers. */
  void all(Consumer<TrailLine> each) {
    jdbc.query(
        SELECT + " order by e.chain, e.number",
        rs -> {
          each.accept(line(rs));
        });
  }

  void of(Chain chain, Consumer<TrailLine> each) {
    jdbc.query(
        SELECT + " where e.chain = ? order by e.number",
        rs -> {
          each.accept(line(rs));
        },
        chain.id());
  }

  /** Those of one kind. */
  void of(Chain chain, Kind kind, Consumer<TrailLine> each) {
    jdbc.query(
        SELECT + " where e.chain = ? and e.kind = ? order by e.number",
        rs -> {
          each.accept(line(rs));
        },
        chain.id(),
        kind.id());
  }

  Optional<TrailLine> byId(UUID event) {
    return jdbc.query(SELECT + " where e.id = ?", (rs, i) -> line(rs), event).stream().findFirst();
  }

  /** The last event of the chain that is neither a refusal, nor a reading, nor of the trail. */
  Optional<UUID> lastMove(Chain chain) {
    return jdbc
        .query(
            "select id from trail_event where chain = ? and kind not in ('refused', 'file-opened',"
                + " 'record-read', 'trail-exported', 'payload-removed')"
                + " order by number desc limit 1",
            (rs, i) -> rs.getObject("id", UUID.class),
            chain.id())
        .stream()
        .findFirst();
  }

  static TrailLine line(ResultSet rs) throws SQLException {
    return new TrailLine(entry(rs), payload(rs));
  }

  private static TrailEntry entry(ResultSet rs) throws SQLException {
    return new TrailEntry(
        rs.getString("chain"),
        rs.getLong("number"),
        rs.getObject("id", UUID.class),
        instant(rs, "happened_at"),
        rs.getString("kind"),
        rs.getString("actor_kind"),
        rs.getString("actor"),
        rs.getObject("caused_by", UUID.class),
        rs.getString("on_behalf_of"),
        rs.getString("school"),
        rs.getString("element"),
        rs.getString("element_name"),
        rs.getString("clauses"),
        rs.getString("payload_hash"),
        rs.getString("previous"),
        rs.getString("key_id"),
        rs.getString("hash"),
        rs.getString("mac"));
  }

  private static Payload payload(ResultSet rs) throws SQLException {
    String removedBy = rs.getString("removed_by");
    return new Payload(
        rs.getString("salt"),
        rs.getString("content"),
        removedBy == null
            ? null
            : new Payload.Removal(
                removedBy,
                rs.getString("reviewed_by"),
                rs.getString("reason"),
                instant(rs, "removed_at")),
        false);
  }

  static Instant instant(ResultSet rs, String column) throws SQLException {
    return rs.getObject(column, OffsetDateTime.class).toInstant();
  }
}
