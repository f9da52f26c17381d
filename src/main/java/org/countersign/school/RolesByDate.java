package org.countersign.school;

import java.util.HashSet;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Lets accounts and rights follow the roles that began or ended by the calendar alone. */
@Component
@EnableScheduling
@Order(Ordered.HIGHEST_PRECEDENCE)
class RolesByDate implements ApplicationRunner {

  private static final Logger log = LoggerFactory.getLogger(RolesByDate.class);

  private final Schools schools;
  private final AccountNames accounts;
  private final ApplicationEventPublisher events;
  private final JdbcTemplate jdbc;
  private final TransactionTemplate transaction;

  RolesByDate(
      Schools schools,
      AccountNames accounts,
      ApplicationEventPublisher events,
      JdbcTemplate jdbc,
      PlatformTransactionManager transactions) {
    this.schools = schools;
    this.accounts = accounts;
    this.events = events;
    this.jdbc = jdbc;
    this.transaction = new TransactionTemplate(transactions);
  }

  /** At the start: the day may have changed while the product was down. */
  @Override
  public void run(ApplicationArguments arguments) {
    follow();
  }

  @Scheduled(cron = "0 1 0 * * *", zone = "Europe/London")
  void follow() {
    Set<String> unsplit = new HashSet<>();
    transaction.executeWithoutResult(
        status -> {
          lock();
          for (AccountNames.Unsplit one : accounts.assign()) {
            log.error("{} Until then the user gains no roles.", one.problem());
            unsplit.add(one.account());
          }
        });
    schools.all().forEach(school -> follow(school.id(), unsplit));
  }

  /** What fails in one school stops neither the others nor the start. */
  private void follow(String school, Set<String> unsplit) {
    try {
      transaction.executeWithoutResult(
          status -> {
            lock();
            events.publishEvent(new RollChanged(school, unsplit));
          });
    } catch (RuntimeException e) {
      // The message may hold a name.
      RuntimeException nameless = new IllegalStateException(e.getClass().getName());
      nameless.setStackTrace(e.getStackTrace());
      log.error(
          "Accounts and rights of {} do not follow today's roles, and stay as they were. Import the"
              + " school's roll again, or start again, when the cause is gone.",
          school,
          nameless);
    }
  }

  /** Another node or an import may be about the same. */
  private void lock() {
    jdbc.queryForList("select id from roll_import_lock where id = 1 for update");
  }
}
