package org.countersign.audit;

import java.security.SecureRandom;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The tables of events and payloads: rows are added, nothing else. */
@Repository
class TrailTable {

  private static final String ADD_EVENT =
      "insert into trail_event (chain, number, id, happened_at, kind, actor_kind, actor, caused_by,"
          + " on_behalf_of, school, element, element_name, clauses, payload_hash, previous, key_id,"
          + " hash, mac) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

  private static final String ADD_PAYLOAD =
      "insert into trail_payload (event, salt, content) values (?, ?, ?)";

  private static final String HEAD =
      "select number, hash from trail_event where chain = ? order by number desc limit 1";

  private final TrailKeys keys;
  private final ObjectProvider<TrailFollower> followers;
  private final ChainLocks locks;
  private final SecureRandom random = new SecureRandom();

  TrailTable(TrailKeys keys, DataSource database, ObjectProvider<TrailFollower> followers) {
    this.keys = keys;
    // Asked for when something is written: they may themselves need what writes to the trail.
    this.followers = followers;
    this.locks =
        new ChainLocks(
            new JdbcTemplate(database).execute((ConnectionCallback<Dialect>) Dialect::of));
  }

  /** The end of a chain. */
  record Head(long number, String hash) {

    static final Head NONE = new Head(0, Hashes.NONE);
  }

  ChainLocks locks() {
    return locks;
  }

  /**
   * Adds them to their chains, in the order given, within the transaction of that connection.
   * Others who write to the same chains wait until it ends.
   */
  void append(JdbcTemplate jdbc, List<Pending> events) {
    if (events.isEmpty()) {
      return;
    }
    locks.lock(jdbc, events.stream().map(each -> each.event().chain().id()).distinct().toList());
    Map<String, Head> heads = new HashMap<>();
    List<Object[]> rows = new ArrayList<>();
    List<Object[]> payloads = new ArrayList<>();
    List<Written> ofCases = new ArrayList<>();
    for (Pending each : events) {
      String chain = each.event().chain().id();
      String payloadHash = payload(each, payloads);
      Head head = heads.computeIfAbsent(chain, id -> head(jdbc, id));
      TrailEntry entry = entry(each, head, payloadHash);
      rows.add(row(entry));
      heads.put(chain, new Head(entry.number(), entry.hash()));
      if (each.event().chain().isCase()) {
        ofCases.add(new Written(entry.number(), each.id(), each.at(), each.event()));
      }
    }
    jdbc.batchUpdate(ADD_EVENT, rows);
    if (!payloads.isEmpty()) {
      jdbc.batchUpdate(ADD_PAYLOAD, payloads);
    }
    if (!ofCases.isEmpty()) {
      followers.forEach(follower -> follower.follow(jdbc, ofCases));
    }
  }

  private static Head head(JdbcTemplate jdbc, String chain) {
    return jdbc
        .query(HEAD, (rs, i) -> new Head(rs.getLong("number"), rs.getString("hash")), chain)
        .stream()
        .findFirst()
        .orElse(Head.NONE);
  }

  private String payload(Pending pending, List<Object[]> payloads) {
    Map<String, ?> details = pending.event().details();
    if (details.isEmpty()) {
      return null;
    }
    byte[] bytes = new byte[16];
    random.nextBytes(bytes);
    String salt = HexFormat.of().formatHex(bytes);
    String content = Canonical.json(details);
    payloads.add(new Object[] {pending.id(), salt, content});
    return Hashes.ofPayload(salt, content);
  }

  private TrailEntry entry(Pending pending, Head before, String payloadHash) {
    String hash = unsigned(pending, before, payloadHash, null, null).hashOfFields();
    String mac = keys.macs().of(keys.currentId(), hash);
    return unsigned(pending, before, payloadHash, hash, mac);
  }

  private TrailEntry unsigned(
      Pending pending, Head before, String payloadHash, String hash, String mac) {
    TrailEvent event = pending.event();
    UUID cause = event.by().cause();
    return new TrailEntry(
        event.chain().id(),
        before.number() + 1,
        pending.id(),
        pending.at(),
        event.kind().id(),
        event.by().kind().id(),
        event.by().username(),
        cause,
        event.onBehalfOf(),
        event.school(),
        event.element(),
        event.elementName(),
        event.clauses(),
        payloadHash,
        before.hash(),
        keys.currentId(),
        hash,
        mac);
  }

  private static Object[] row(TrailEntry entry) {
    return new Object[] {
      entry.chain(),
      entry.number(),
      entry.id(),
      entry.at().atOffset(ZoneOffset.UTC),
      entry.kind(),
      entry.actorKind(),
      entry.actor(),
      entry.cause(),
      entry.onBehalfOf(),
      entry.school(),
      entry.element(),
      entry.elementName(),
      entry.clauses(),
      entry.payloadHash(),
      entry.previous(),
      entry.key(),
      entry.hash(),
      entry.mac()
    };
  }
}
