package org.countersign.training;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import org.countersign.audit.By;
import org.countersign.audit.Chain;
import org.countersign.audit.Kind;
import org.countersign.audit.Trail;
import org.countersign.audit.TrailEvent;
import org.countersign.policy.RetentionRules;
import org.countersign.school.Roll;
import org.countersign.school.School;
import org.countersign.school.Schools;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Removes the training of staff who left, and of people not employed by the school, each night:
 * once it is as old as the school's pack says of the procedure {@code training}. The period of
 * staff begins as they leave, of others as they were trained.
 */
@Component
public class TrainingRetention {

  private static final Logger log = LoggerFactory.getLogger(TrainingRetention.class);

  private final Schools schools;
  private final Roll roll;
  private final RetentionRules rules;
  private final JdbcClient jdbc;
  private final Trail trail;
  private final TransactionTemplate transaction;
  private final Clock clock;

  TrainingRetention(
      Schools schools,
      Roll roll,
      RetentionRules rules,
      JdbcClient jdbc,
      Trail trail,
      PlatformTransactionManager transactions,
      Clock clock) {
    this.schools = schools;
    this.roll = roll;
    this.rules = rules;
    this.jdbc = jdbc;
    this.trail = trail;
    this.transaction = new TransactionTemplate(transactions);
    this.clock = clock;
  }

  /** One transaction a school: where one fails, it waits for the next night. */
  @Scheduled(cron = "0 25 3 * * *", zone = "Europe/London")
  public void run() {
    for (School school : schools.all()) {
      try {
        rules
            .of(school.id(), "training")
            .ifPresent(rule -> rule.retention().keep().ifPresent(keep -> run(school, rule, keep)));
      } catch (RuntimeException e) {
        log.error("Old training of {} could not be removed", school.id(), e);
      }
    }
  }

  private void run(School school, RetentionRules.Held rule, Period keep) {
    LocalDate before = LocalDate.now(clock).minus(keep);
    List<String> left = roll.staffLeftBefore(school.id(), before);
    transaction.executeWithoutResult(
        status -> {
          int removed =
              jdbc.sql(
                      "delete from training_record where school = ? and name is not null"
                          + " and done_on < ?")
                  .params(school.id(), before)
                  .update();
          for (String username : left) {
            removed +=
                jdbc.sql("delete from training_record where school = ? and username = ?")
                    .params(school.id(), username)
                    .update();
          }
          if (removed > 0) {
            tell(school, rule, removed);
          }
        });
  }

  /** Without names: those are what goes. */
  private void tell(School school, RetentionRules.Held rule, int removed) {
    trail.record(
        TrailEvent.of(Chain.ofRegister(school.id(), "training"), Kind.REGISTER_CHANGED, By.system())
            .inSchool(school.id())
            .at("removed", "Old training removed")
            .with(
                Map.of(
                    "entries",
                    removed,
                    "rule",
                    "policy pack %s, edition %d".formatted(rule.pack(), rule.edition()))));
  }
}
