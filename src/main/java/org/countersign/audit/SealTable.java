package org.countersign.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The tables of seals and the heads that they name: rows are added, nothing else. */
@Repository
class SealTable {

  private static final String HEADS =
      "select e.chain, e.number, e.hash from trail_event e join"
          + " (select chain, max(number) as number from trail_event group by chain) last"
          + " on last.chain = e.chain and last.number = e.number";

  private final JdbcTemplate jdbc;

  SealTable(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** A head that a seal names, and the event that is in its place now; null where none is. */
  record SealedHead(String chain, long number, String hash, String hashNow) {}

  Optional<Seal> last() {
    return jdbc
        .query("select * from trail_seal order by number desc limit 1", (rs, i) -> seal(rs))
        .stream()
        .findFirst();
  }

  List<Seal> all() {
    return jdbc.query("select * from trail_seal order by number", (rs, i) -> seal(rs));
  }

  /** The seals that name a head of that chain, the oldest first. */
  List<Seal> covering(Chain chain) {
    return jdbc.query(
        "select s.* from trail_seal s join trail_sealed_head h on h.seal = s.number"
            + " where h.chain = ? order by s.number",
        (rs, i) -> seal(rs),
        chain.id());
  }

  /** In the order of the chains' names. */
  List<SealedHead> headsOf(long seal) {
    return jdbc
        .query(
            "select h.chain, h.number, h.hash, e.hash as hash_now from trail_sealed_head h"
                + " left join trail_event e on e.chain = h.chain and e.number = h.number"
                + " where h.seal = ?",
            (rs, i) ->
                new SealedHead(
                    rs.getString("chain"),
                    rs.getLong("number"),
                    rs.getString("hash"),
                    rs.getString("hash_now")),
            seal)
        .stream()
        .sorted((one, other) -> one.chain().compareTo(other.chain()))
        .toList();
  }

  /** The end of every chain, by its name. */
  Map<String, TrailTable.Head> heads() {
    return byChain(HEADS);
  }

  /** The head of each chain that the last seal naming it has, by the chain's name. */
  Map<String, TrailTable.Head> lastSealedHeads() {
    return byChain(
        "select h.chain, h.number, h.hash from trail_sealed_head h join"
            + " (select chain, max(seal) as seal from trail_sealed_head group by chain) last"
            + " on last.chain = h.chain and last.seal = h.seal");
  }

  private Map<String, TrailTable.Head> byChain(String query) {
    Map<String, TrailTable.Head> heads = new TreeMap<>();
    jdbc.query(
        query,
        rs -> {
          heads.put(
              rs.getString("chain"),
              new TrailTable.Head(rs.getLong("number"), rs.getString("hash")));
        });
    return heads;
  }

  void add(Seal seal, Map<String, TrailTable.Head> moved) {
    jdbc.update(
        "insert into trail_seal (number, closed_day, made_at, previous, events, chains, root,"
            + " keys_from, public_key, hash, signature) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        seal.number(),
        seal.day(),
        seal.madeAt().atOffset(ZoneOffset.UTC),
        seal.previous(),
        seal.events(),
        seal.chains(),
        seal.root(),
        seal.keysFrom(),
        seal.publicKey(),
        seal.hash(),
        seal.signature());
    jdbc.batchUpdate(
        "insert into trail_sealed_head (seal, chain, number, hash) values (?, ?, ?, ?)",
        moved.entrySet().stream()
            .map(
                head ->
                    new Object[] {
                      seal.number(), head.getKey(), head.getValue().number(), head.getValue().hash()
                    })
            .toList());
  }

  private static Seal seal(ResultSet rs) throws SQLException {
    return new Seal(
        rs.getLong("number"),
        rs.getObject("closed_day", LocalDate.class),
        TrailLines.instant(rs, "made_at"),
        rs.getString("previous"),
        rs.getLong("events"),
        rs.getLong("chains"),
        rs.getString("root"),
        rs.getString("keys_from"),
        rs.getString("public_key"),
        rs.getString("hash"),
        rs.getString("signature"));
  }
}
