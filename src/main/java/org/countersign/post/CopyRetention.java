package org.countersign.post;

import java.time.Clock;
import java.time.Instant;
import java.time.Period;
import java.time.ZonedDateTime;
import org.countersign.policy.RetentionRules;
import org.countersign.school.School;
import org.countersign.school.Schools;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Deletes our own copies of posts that were refused, withdrawn, expired or taken down, each night,
 * once that is as long ago as the school's pack keeps {@code post-copies}.
 */
@Component
class CopyRetention {

  private static final Logger log = LoggerFactory.getLogger(CopyRetention.class);

  private final Schools schools;
  private final RetentionRules rules;
  private final Copies copies;
  private final TransactionTemplate transaction;
  private final Clock clock;

  CopyRetention(
      Schools schools,
      RetentionRules rules,
      Copies copies,
      PlatformTransactionManager transactions,
      Clock clock) {
    this.schools = schools;
    this.rules = rules;
    this.copies = copies;
    this.transaction = new TransactionTemplate(transactions);
    this.clock = clock;
  }

  /** One transaction a post: where one fails, it waits for the next night. */
  @Scheduled(cron = "0 35 3 * * *", zone = "Europe/London")
  void run() {
    for (School school : schools.all()) {
      try {
        rules
            .of(school.id(), RetentionRules.POST_COPIES)
            .ifPresent(rule -> rule.retention().keep().ifPresent(keep -> run(school, rule, keep)));
      } catch (RuntimeException e) {
        log.error("Copies of posts of {} could not be deleted", school.id(), e);
      }
    }
  }

  private void run(School school, RetentionRules.Held rule, Period keep) {
    Instant before = ZonedDateTime.now(clock).minus(keep).toInstant();
    String words =
        "Kept for %s after the post was over, by %s (policy pack %s, edition %d)"
            .formatted(
                rule.retention().words(), rule.retention().clause(), rule.pack(), rule.edition());
    for (String post : copies.due(school.id(), before)) {
      try {
        transaction.executeWithoutResult(status -> copies.delete(school.id(), post, before, words));
      } catch (RuntimeException e) {
        log.error("The copies of the post {} could not be deleted", post, e);
      }
    }
  }
}
