package org.countersign.audit;

import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What was written before, for whoever follows the trail and was not there then. */
@Repository
public class TrailHistory {

  private static final String CASES =
      "select chain from trail_event where number = 1 and chain like 'case/%' order by chain";

  private final JdbcTemplate jdbc;
  private final ChainLocks locks;
  private final TransactionTemplate transaction;

  TrailHistory(JdbcTemplate jdbc, TrailTable table, PlatformTransactionManager transactions) {
    this.jdbc = jdbc;
    this.locks = table.locks();
    this.transaction = new TransactionTemplate(transactions);
  }

  /** The chains of all cases there are. */
  public List<Chain> cases() {
    return jdbc.query(CASES, (rs, i) -> new Chain(rs.getString("chain")));
  }

  /**
   * The whole chain, in the order of its numbers, without what a newer release may have written.
   *
   * @param connection of the transaction that asks
   */
  public List<Written> of(JdbcTemplate connection, Chain chain) {
    return connection
        .query(
            TrailLines.SELECT + " where e.chain = ? order by e.number",
            (rs, i) -> TrailLines.line(rs),
            chain.id())
        .stream()
        .flatMap(line -> Kind.byId(line.entry().kind()).map(kind -> written(kind, line)).stream())
        .toList();
  }

  /** In a transaction in which nobody else writes to that chain. */
  public void alone(Chain chain, Consumer<JdbcTemplate> work) {
    transaction.executeWithoutResult(
        status -> {
          locks.lock(jdbc, List.of(chain.id()));
          work.accept(jdbc);
        });
  }

  private static Written written(Kind kind, TrailLine line) {
    TrailEntry entry = line.entry();
    TrailEvent event =
        new TrailEvent(
            new Chain(entry.chain()),
            kind,
            by(entry.actorKind(), entry.actor(), entry.cause()),
            entry.onBehalfOf(),
            entry.school(),
            entry.element(),
            entry.elementName(),
            entry.clauses(),
            line.payload().isThere() ? Canonical.read(line.payload().content()) : null);
    return new Written(entry.number(), entry.id(), entry.at(), event);
  }

  private static By by(String kind, String actor, UUID cause) {
    return actor != null
        ? By.person(actor)
        : kind.equals(By.Kind.NOBODY.id()) ? By.nobody() : By.system(cause);
  }
}
