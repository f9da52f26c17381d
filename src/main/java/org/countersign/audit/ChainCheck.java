package org.countersign.audit;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Checks one chain against its links, keys and details, and against the heads that seals hold of
 * it. The seals themselves are the nightly check's.
 */
@Component
class ChainCheck {

  private final TrailKeys keys;
  private final JdbcTemplate jdbc;

  ChainCheck(TrailKeys keys, JdbcTemplate jdbc) {
    this.keys = keys;
    this.jdbc = jdbc;
  }

  /**
   * @param finding the first thing that is wrong
   * @param sealedTo number of the last event that a seal holds
   */
  record Checked(Optional<Finding> finding, long sealedTo) {}

  Checked check(Chain chain, List<TrailLine> lines) {
    Map<Long, String> sealed = new TreeMap<>();
    jdbc.query(
        "select number, hash from trail_sealed_head where chain = ?",
        rs -> {
          sealed.put(rs.getLong("number"), rs.getString("hash"));
        },
        chain.id());
    long last = sealed.keySet().stream().mapToLong(Long::longValue).max().orElse(0);
    return new Checked(finding(chain, lines, sealed), last);
  }

  private Optional<Finding> finding(Chain chain, List<TrailLine> lines, Map<Long, String> sealed) {
    ChainVerifier verifier = new ChainVerifier(chain.id(), keys.macs());
    for (TrailLine line : lines) {
      Optional<Finding> wrong = verifier.next(line);
      String head = sealed.get(line.entry().number());
      if (wrong.isPresent()) {
        return wrong;
      }
      if (head != null && !head.equals(line.entry().hash())) {
        return Optional.of(Finding.of(Fault.REWRITTEN_SINCE_SEAL, line.entry()));
      }
    }
    boolean cutOff = sealed.keySet().stream().anyMatch(number -> number > verifier.number());
    return cutOff
        ? Optional.of(new Finding(Fault.CUT_OFF, chain.id() + ", after event " + verifier.number()))
        : verifier.end();
  }
}
