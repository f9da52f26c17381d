package org.countersign.audit;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Checks the whole trail against its chains, keys and seals, each night, and keeps the result. */
@Component
public class TrailCheck {

  private static final Logger log = LoggerFactory.getLogger(TrailCheck.class);

  private final TrailLines lines;
  private final SealTable seals;
  private final TrailKeys keys;
  private final Trail trail;
  private final JdbcTemplate jdbc;
  private final TransactionTemplate snapshot;
  private final Clock clock;

  TrailCheck(
      TrailLines lines,
      SealTable seals,
      TrailKeys keys,
      Trail trail,
      JdbcTemplate jdbc,
      PlatformTransactionManager transactions,
      Clock clock) {
    this.lines = lines;
    this.seals = seals;
    this.keys = keys;
    this.trail = trail;
    this.jdbc = jdbc;
    this.clock = clock;
    snapshot = new TransactionTemplate(transactions);
    snapshot.setReadOnly(true);
    snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
  }

  /**
   * Checks everything, on one view of the database, while others go on writing. Keeps the result;
   * where something is wrong, it is logged as an error and written into the trail as an incident.
   * Neither names a case, for few may know of some: {@link #latest} does.
   */
  @Scheduled(cron = "0 30 1 * * *", zone = "Europe/London")
  public CheckResult run() {
    Instant begun = now();
    Pass pass = new Pass();
    snapshot.executeWithoutResult(status -> pass.readAll());
    var result =
        new CheckResult(
            begun, now(), pass.events, pass.chains, pass.seals, Optional.ofNullable(pass.finding));
    keep(result);
    if (pass.finding == null) {
      log.info("The trail is whole: {} events in {} chains", result.events(), result.chains());
    } else {
      log.error(
          "The trail is broken: {} See the last row of trail_check.", pass.finding.textForAll());
      trail.recordApart(
          TrailEvent.of(Chain.PRODUCT, Kind.INCIDENT, By.system())
              .at("trail-check", "Nightly check of the trail")
              .with(Map.of("finding", pass.finding.textForAll())));
    }
    return result;
  }

  /** What the last check found; empty before the first. */
  public Optional<CheckResult> latest() {
    return jdbc
        .query(
            "select * from trail_check order by id desc limit 1",
            (rs, i) ->
                new CheckResult(
                    TrailLines.instant(rs, "begun_at"),
                    TrailLines.instant(rs, "ended_at"),
                    rs.getLong("events"),
                    rs.getLong("chains"),
                    rs.getLong("seals"),
                    finding(rs.getString("fault"), rs.getString("finding"))))
        .stream()
        .findFirst();
  }

  private static Optional<Finding> finding(String fault, String place) {
    return fault == null ? Optional.empty() : Optional.of(new Finding(Fault.byId(fault), place));
  }

  private void keep(CheckResult result) {
    jdbc.update(
        "insert into trail_check (begun_at, ended_at, events, chains, seals, fault, finding)"
            + " values (?, ?, ?, ?, ?, ?, ?)",
        result.begun().atOffset(ZoneOffset.UTC),
        result.ended().atOffset(ZoneOffset.UTC),
        result.events(),
        result.chains(),
        result.seals(),
        result.finding().map(found -> found.fault().id()).orElse(null),
        result.finding().map(Finding::place).orElse(null));
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  /** One reading of everything, up to the first thing that is wrong. */
  private final class Pass {

    private long events;
    private long chains;
    private long seals;
    private String chain = "";
    private ChainVerifier verifier;
    private Finding finding;

    private void readAll() {
      lines.all(this::read);
      endOfChain();
      var sealVerifier = new SealVerifier(keys.sealPublicKeys());
      for (Seal seal : TrailCheck.this.seals.all()) {
        if (finding == null) {
          seals++;
          finding =
              sealVerifier.next(seal, TrailCheck.this.seals.headsOf(seal.number())).orElse(null);
        }
      }
    }

    private void read(TrailLine line) {
      if (finding != null) {
        return;
      }
      if (verifier == null || !line.entry().chain().equals(chain)) {
        endOfChain();
        chain = line.entry().chain();
        verifier = new ChainVerifier(chain, keys.macs());
        chains++;
      }
      events++;
      if (finding == null) {
        finding = verifier.next(line).orElse(null);
      }
    }

    private void endOfChain() {
      if (finding == null && verifier != null) {
        finding = verifier.end().orElse(null);
      }
    }
  }
}
