package org.countersign.audit;

import java.util.Collection;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Lets one transaction at a time write to a chain, until it commits. Chains share {@value #STRIPES}
 * locks, taken from the lowest to the highest, so that two who write to several never wait for each
 * other.
 *
 * <p>PostgreSQL's advisory locks need no right to change a table, which the product's role does not
 * have; H2 has none and locks rows that hold nothing.
 */
final class ChainLocks {

  static final int STRIPES = 1024;

  /** “Countersign's trail” among the advisory locks of a database. */
  private static final int PLACE = 0x74726169;

  private final Dialect dialect;

  ChainLocks(Dialect dialect) {
    this.dialect = dialect;
  }

  void lock(JdbcTemplate jdbc, Collection<String> chains) {
    chains.stream()
        .map(chain -> Math.floorMod(chain.hashCode(), STRIPES))
        .distinct()
        .sorted()
        .forEach(stripe -> lock(jdbc, stripe));
  }

  /** The lock of what happens once for all chains: a seal. Taken alone. */
  void lockSeals(JdbcTemplate jdbc) {
    lock(jdbc, dialect == Dialect.H2 ? 0 : STRIPES);
  }

  private void lock(JdbcTemplate jdbc, int stripe) {
    switch (dialect) {
      case H2 ->
          jdbc.queryForList("select stripe from trail_lock where stripe = ? for update", stripe);
      case POSTGRESQL -> jdbc.query("select pg_advisory_xact_lock(?, ?)", rs -> {}, PLACE, stripe);
    }
  }
}
