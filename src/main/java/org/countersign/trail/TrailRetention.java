package org.countersign.trail;

import java.time.Clock;
import java.time.Instant;
import java.time.Period;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.countersign.access.CaseReaders;
import org.countersign.access.CaseRecords;
import org.countersign.audit.EndedCases;
import org.countersign.audit.TrailRemoval;
import org.countersign.policy.RetentionRules;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Removes the details of old cases' events, each night, as the school's policy pack says, and what
 * procedures keep of those cases in registers of their own. Events stay; so does whatever happened
 * in the case since, until it is as old itself. Of a procedure that nobody knows any more,
 * everything stays.
 */
@Component
public class TrailRetention {

  private static final Logger log = LoggerFactory.getLogger(TrailRetention.class);

  private final EndedCases cases;
  private final RetentionRules rules;
  private final CaseReaders procedures;
  private final TrailRemoval removal;
  private final List<CaseRecords> records;
  private final TransactionTemplate transaction;
  private final Clock clock;

  TrailRetention(
      EndedCases cases,
      RetentionRules rules,
      CaseReaders procedures,
      TrailRemoval removal,
      List<CaseRecords> records,
      PlatformTransactionManager transactions,
      Clock clock) {
    this.cases = cases;
    this.rules = rules;
    this.procedures = procedures;
    this.removal = removal;
    this.records = List.copyOf(records);
    this.transaction = new TransactionTemplate(transactions);
    this.clock = clock;
  }

  /**
   * One transaction a case: where one fails, it waits for the next night.
   *
   * @return how many events lost their details
   */
  @Scheduled(cron = "0 15 3 * * *", zone = "Europe/London")
  public int run() {
    int removed = 0;
    Map<String, Optional<RetentionRules.Held>> known = new HashMap<>();
    for (EndedCases.Ended ended : cases.before(clock.instant())) {
      if (ended.school() != null) {
        removed += removed(ended, known);
      }
    }
    if (removed > 0) {
      log.info("Details of {} events were removed from the trail, by retention", removed);
    }
    return removed;
  }

  /** Whatever fails, a rule that cannot be read among it, holds up no other case. */
  private int removed(EndedCases.Ended ended, Map<String, Optional<RetentionRules.Held>> known) {
    String kind = ended.number().replaceFirst("-[0-9]{4}-[^-]*$", "");
    try {
      return known.computeIfAbsent(kind, k -> rule(ended)).map(r -> remove(ended, r)).orElse(0);
    } catch (RuntimeException e) {
      log.error("The details of a case that ended on {} could not be removed", ended.at(), e);
      return 0;
    }
  }

  private Optional<RetentionRules.Held> rule(EndedCases.Ended ended) {
    return procedures
        .procedureOf(ended.number(), ended.school())
        .flatMap(procedure -> rules.of(ended.school(), procedure));
  }

  private int remove(EndedCases.Ended ended, RetentionRules.Held rule) {
    Optional<Instant> before = rule.retention().keep().map(this::ago);
    if (before.isEmpty() || !ended.at().isBefore(before.get())) {
      return 0;
    }
    String reason =
        "Kept for %s after the end of the case, by %s"
            .formatted(rule.retention().words(), rule.retention().clause());
    String reviewer = "policy pack %s, edition %d".formatted(rule.pack(), rule.edition());
    Integer removed =
        transaction.execute(
            status -> {
              records.forEach(kept -> kept.forget(ended.number()));
              return removal.removeBefore(ended.chain(), before.get(), reviewer, reason);
            });
    return removed == null ? 0 : removed;
  }

  private Instant ago(Period period) {
    return ZonedDateTime.now(clock).minus(period).toInstant();
  }
}
