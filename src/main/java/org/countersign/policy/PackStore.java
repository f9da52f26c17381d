package org.countersign.policy;

import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.countersign.audit.By;
import org.countersign.audit.Chain;
import org.countersign.audit.Kind;
import org.countersign.audit.Trail;
import org.countersign.audit.TrailEvent;
import org.semver4j.Semver;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every edition of every pack that was ever in use, whole. Editions count from 1 for each code. */
@Component
class PackStore {

  private final JdbcClient database;
  private final Trail trail;
  private final Clock clock;

  PackStore(JdbcClient database, Trail trail, Clock clock) {
    this.database = database;
    this.trail = trail;
    this.clock = clock;
  }

  /** Makes other nodes wait until this transaction ends. */
  void lock() {
    database
        .sql("select id from policy_pack_lock where id = 1 for update")
        .query(Integer.class)
        .single();
  }

  Optional<Integer> edition(String code, String hash) {
    return database
        .sql("select edition from policy_pack where code = ? and content_hash = ?")
        .params(code, hash)
        .query(Integer.class)
        .optional();
  }

  /**
   * Keeps a new edition.
   *
   * @param decisionVersions the engine's version by question
   * @return its number
   */
  int add(
      PackFiles files, String version, String deploymentId, Map<String, Integer> decisionVersions) {
    String code = files.code();
    int edition =
        database
            .sql("select coalesce(max(edition), 0) + 1 from policy_pack where code = ?")
            .param(code)
            .query(Integer.class)
            .single();
    database
        .sql(
            "insert into policy_pack (code, edition, version, content_hash, deployment_id,"
                + " loaded_at) values (?, ?, ?, ?, ?, ?)")
        .params(code, edition, version, files.hash(), deploymentId, now())
        .update();
    files
        .texts()
        .forEach(
            (name, content) ->
                database
                    .sql(
                        "insert into policy_pack_file (code, edition, name, content)"
                            + " values (?, ?, ?, ?)")
                    .params(code, edition, name, new String(content, StandardCharsets.UTF_8))
                    .update());
    decisionVersions.forEach(
        (question, decision) ->
            database
                .sql(
                    "insert into policy_pack_decision (code, edition, question, decision_version)"
                        + " values (?, ?, ?, ?)")
                .params(code, edition, question, decision)
                .update());
    return edition;
  }

  /** Makes the edition the current one, from now on. */
  void adopt(String code, int edition, Semver release) {
    if (current(code).filter(current -> current == edition).isEmpty()) {
      database
          .sql(
              "insert into policy_pack_adoption (code, edition, since, release_number)"
                  + " values (?, ?, ?, ?)")
          .params(code, edition, now(), release.getVersion())
          .update();
      trail.record(
          TrailEvent.of(Chain.PRODUCT, Kind.PACK_CHANGED, By.system())
              .at(code, "Edition of a policy pack adopted")
              .with(Map.of("pack", code, "edition", edition, "release", release.getVersion())));
    } else {
      database
          .sql(
              "update policy_pack_adoption set release_number = ?"
                  + " where id = (select max(id) from policy_pack_adoption where code = ?)")
          .params(release.getVersion(), code)
          .update();
    }
  }

  /** The release that made the current edition so. */
  Optional<Semver> adoptedBy(String code) {
    return database
        .sql(
            "select release_number from policy_pack_adoption where code = ? order by id desc limit 1")
        .param(code)
        .query(String.class)
        .optional()
        .map(Semver::coerce);
  }

  Optional<Integer> current(String code) {
    return database
        .sql("select edition from policy_pack_adoption where code = ? order by id desc limit 1")
        .param(code)
        .query(Integer.class)
        .optional();
  }

  /** The engine's version by question: the questions that the edition answers itself. */
  Map<String, Integer> decisionVersions(String code, int edition) {
    Map<String, Integer> versions = new TreeMap<>();
    database
        .sql(
            "select question, decision_version from policy_pack_decision"
                + " where code = ? and edition = ?")
        .params(code, edition)
        .query((row, n) -> versions.put(row.getString(1), row.getInt(2)))
        .list();
    return versions;
  }

  /**
   * The whole content of an edition.
   *
   * @throws IllegalArgumentException if there never was one
   */
  PackFiles files(String code, int edition) {
    SortedMap<String, byte[]> texts = new TreeMap<>();
    database
        .sql("select name, content from policy_pack_file where code = ? and edition = ?")
        .params(code, edition)
        .query(
            (row, n) ->
                texts.put(row.getString(1), row.getString(2).getBytes(StandardCharsets.UTF_8)))
        .list();
    if (texts.isEmpty()) {
      throw new IllegalArgumentException(
          "The policy pack " + code + " never had an edition " + edition);
    }
    return new PackFiles(code, code + " edition " + edition, texts);
  }

  private Timestamp now() {
    return Timestamp.from(clock.instant());
  }
}
