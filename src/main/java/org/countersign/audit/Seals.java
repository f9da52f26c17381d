package org.countersign.audit;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Seals the trail: once a day, just after midnight, and where the product was not running then, as
 * soon as it runs. One seal closes all days since the one before.
 */
@Component
class Seals {

  private static final Logger log = LoggerFactory.getLogger(Seals.class);

  private final SealTable table;
  private final TrailTable trail;
  private final TrailKeys keys;
  private final JdbcTemplate jdbc;
  private final TransactionTemplate transaction;
  private final Clock clock;

  Seals(
      SealTable table,
      TrailTable trail,
      TrailKeys keys,
      JdbcTemplate jdbc,
      PlatformTransactionManager transactions,
      Clock clock) {
    this.table = table;
    this.trail = trail;
    this.keys = keys;
    this.jdbc = jdbc;
    this.transaction = new TransactionTemplate(transactions);
    this.clock = clock;
  }

  /** The log is one more place where the seal is, which the database cannot change. */
  @Scheduled(cron = "0 1 0 * * *", zone = "Europe/London")
  @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT30M")
  void sealWhenDue() {
    transaction
        .execute(status -> sealOnce())
        .ifPresent(
            seal ->
                log.info(
                    "Seal {} of the trail, up to {}: {} events in {} chains, hash {}",
                    seal.number(),
                    seal.day(),
                    seal.events(),
                    seal.chains(),
                    seal.hash()));
  }

  private Optional<Seal> sealOnce() {
    trail.locks().lockSeals(jdbc);
    Optional<Seal> last = table.last();
    LocalDate yesterday = LocalDate.now(clock).minusDays(1);
    if (last.isPresent() && !last.get().day().isBefore(yesterday)) {
      return Optional.empty();
    }
    Map<String, TrailTable.Head> heads = table.heads();
    Map<String, TrailTable.Head> moved = new TreeMap<>(heads);
    moved.entrySet().removeAll(table.lastSealedHeads().entrySet());
    Seal seal =
        new Seal(
                last.map(Seal::number).orElse(0L) + 1,
                yesterday,
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                last.map(Seal::hash).orElse(Hashes.NONE),
                heads.values().stream().mapToLong(TrailTable.Head::number).sum(),
                heads.size(),
                Merkle.root(
                    moved.entrySet().stream()
                        .map(
                            head ->
                                Merkle.leaf(
                                    head.getKey(),
                                    head.getValue().number(),
                                    head.getValue().hash()))
                        .toList()),
                keys.from(),
                keys.seals().publicKey(),
                null,
                null)
            .signedBy(keys.seals());
    table.add(seal, moved);
    return Optional.of(seal);
  }
}
