package org.countersign.school;

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
    transaction.executeWithoutResult(
        status -> {
          // Another node or an import may be about the same.
          jdbc.queryForList("select id from roll_import_lock where id = 1 for update");
          accounts.assign();
          schools.all().forEach(school -> events.publishEvent(new RollChanged(school.id())));
        });
  }
}
