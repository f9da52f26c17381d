package org.countersign.accountcreation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Date;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.countersign.MovableClock;
import org.countersign.school.RollChanged;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What happens around an application: people leave, days pass. {@link #end} puts everything back,
 * so that no walk disturbs another.
 */
class AccountScene {

  /** Friday, a school day. */
  private static final Instant START = Instant.parse("2026-11-20T09:00:00Z");

  private final RuntimeService runtime;
  private final ManagementService management;
  private final AccountDesk desk;
  private final JdbcClient jdbc;
  private final MovableClock clock;
  private final ApplicationEventPublisher events;
  private final TransactionTemplate together;
  private final Deque<Runnable> putBack = new ArrayDeque<>();

  AccountScene(
      RuntimeService runtime,
      ManagementService management,
      AccountDesk desk,
      JdbcClient jdbc,
      MovableClock clock,
      ApplicationEventPublisher events,
      PlatformTransactionManager transactions) {
    this.runtime = runtime;
    this.management = management;
    this.desk = desk;
    this.jdbc = jdbc;
    this.clock = clock;
    this.events = events;
    this.together = new TransactionTemplate(transactions);
  }

  /** Everything as it was, and no application on its way any more. */
  void end() {
    clock.standAt(START);
    runtime
        .createProcessInstanceQuery()
        .processDefinitionKey(AskForAccount.PROCEDURE)
        .list()
        .stream()
        .map(instance -> instance.getId())
        .forEach(id -> runtime.deleteProcessInstance(id, "The walk is over", true, true, true));
    jdbc.sql("update account_application set status = 'withdrawn' where status = 'open'").update();
    forgetHandovers();
    for (String table :
        List.of("social_account_owner", "social_account_helper", "social_account_status")) {
      jdbc.sql("delete from " + table + " where account in " + ENTERED).update();
    }
    jdbc.sql("delete from social_account where id in " + ENTERED).update();
    jdbc.sql("delete from training_record").update();
    while (!putBack.isEmpty()) {
      putBack.pop().run();
    }
  }

  /** Whoever left ran other accounts too, which were to be handed over. */
  private void forgetHandovers() {
    runtime.createProcessInstanceQuery().processDefinitionKey("account-handover").list().stream()
        .map(instance -> instance.getId())
        .forEach(id -> runtime.deleteProcessInstance(id, "The walk is over", true, true, true));
    String suspended =
        "(select account from account_handover where status = 'open' and school = social_account.school)";
    jdbc.sql("update social_account set status = 'open' where id in " + suspended).update();
    jdbc.sql("update account_handover set status = 'kept', open_for = null where status = 'open'")
        .update();
  }

  private static final String ENTERED =
      "(select account from account_application where account is not null)";

  LocalDate today() {
    return clock.today();
  }

  /** A minute goes by. */
  void later() {
    clock.standAt(clock.instant().plusSeconds(60));
  }

  void dayComes(LocalDate day) {
    clock.standAt(day.atStartOfDay(clock.getZone()).toInstant());
  }

  /** A member of staff is no longer at the school from today, and the roll says so. */
  void leaves(String username) {
    leftOn(username, today());
    tell(username);
    putBack.push(
        () -> {
          leftOn(username, null);
          tell(username);
        });
  }

  private void tell(String username) {
    String school = username.substring(username.indexOf('.') + 1);
    together.executeWithoutResult(status -> events.publishEvent(new RollChanged(school, Set.of())));
  }

  /** The same, before the product is told. */
  void leavesUnsaid(String username) {
    leftOn(username, today());
    putBack.push(() -> leftOn(username, null));
  }

  private void leftOn(String username, LocalDate day) {
    jdbc.sql("update roll_person set left_on = ? where username = ?")
        .params(day, username)
        .update();
  }

  /** When the one job of the case that waits is due. */
  Date dueAt(String key) {
    return timer(key).getDuedate();
  }

  /** The moment of that job has come. */
  void timeIsUp(String key) {
    clock.standAt(dueAt(key).toInstant());
    management.executeJob(timer(key).getId());
    desk.work(key);
  }

  private Job timer(String key) {
    return management
        .createJobQuery()
        .processInstanceId(desk.instance(key))
        .timers()
        .singleResult();
  }

  /** How many rows a table has. */
  long count(String table) {
    return jdbc.sql("select count(*) from " + table).query(Long.class).single();
  }
}
