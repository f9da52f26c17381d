package org.countersign.notice;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.countersign.MovableClock;
import org.countersign.access.TaskAppeared;
import org.countersign.access.TaskEnded;
import org.countersign.access.TaskFacts;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What happens in procedures, as the engine tells of it; and the jobs that follow. */
class Happenings {

  static final Instant START = Instant.parse("2026-11-20T09:00:00Z");
  static final String CASE = "bpet-POST-2026-0012";

  private final ApplicationEventPublisher events;
  private final Teller teller;
  private final Dispatcher dispatcher;
  private final SmtpProxy proxy;
  private final PostOffice.Arrived arrived;
  private final JdbcTemplate jdbc;
  private final TransactionTemplate transaction;
  private final MovableClock clock;

  Happenings(
      ApplicationEventPublisher events,
      Teller teller,
      Dispatcher dispatcher,
      SmtpProxy proxy,
      PostOffice.Arrived arrived,
      JdbcTemplate jdbc,
      PlatformTransactionManager transactions,
      MovableClock clock) {
    this.events = events;
    this.teller = teller;
    this.dispatcher = dispatcher;
    this.proxy = proxy;
    this.arrived = arrived;
    this.jdbc = jdbc;
    this.transaction = new TransactionTemplate(transactions);
    this.clock = clock;
  }

  /** Nobody was ever told anything, and the server is fine. */
  void forget() {
    clock.standAt(START);
    proxy.up();
    proxy.mode(SmtpProxy.Mode.FINE);
    for (String table :
        List.of("notice_unmade", "notice_mail", "notice", "notice_step", "notice_choice")) {
      jdbc.update("delete from " + table);
    }
    arrived.forget();
    proxy.conversations();
  }

  void inTransaction(Runnable work) {
    transaction.executeWithoutResult(status -> work.run());
  }

  /** A step that is for those people and roles of the school bpet. */
  static TaskFacts facts(Set<String> people, Set<String> roles, String... excluded) {
    return new TaskFacts("bpet", null, people, roles, Set.of(excluded));
  }

  static TaskFacts forPerson(String username) {
    return new TaskFacts("bpet", username, Set.of(), Set.of(), Set.of());
  }

  /** A step of post sign-off appears; returns its task. */
  String appears(TaskFacts facts, Instant due) {
    return appears(facts, due, false, false);
  }

  String appears(TaskFacts facts, Instant due, boolean confidential, boolean always) {
    return appears(facts, true, due, confidential, always);
  }

  String appears(
      TaskFacts facts, boolean excludedKnown, Instant due, boolean confidential, boolean always) {
    String task = UUID.randomUUID().toString();
    inTransaction(
        () ->
            events.publishEvent(
                new TaskAppeared(
                    task,
                    CASE,
                    "post-sign-off",
                    "Post sign-off",
                    "checkPost",
                    "Check the post",
                    due,
                    facts,
                    excludedKnown,
                    confidential,
                    always)));
    return task;
  }

  void ends(String task) {
    inTransaction(() -> events.publishEvent(new TaskEnded(task)));
  }

  void happens(Object event) {
    inTransaction(() -> events.publishEvent(event));
  }

  /** The jobs run once. */
  void work() {
    teller.run();
    dispatcher.run();
  }

  long mails(String state) {
    return jdbc.queryForObject(
        "select count(*) from notice_mail where state = ?", Long.class, state);
  }

  /** Events of that kind in the case, each with its details. */
  List<String> inTrail(String kind) {
    return jdbc.queryForList(
        "select p.content from trail_event e join trail_payload p on p.event = e.id"
            + " where e.chain = ? and e.kind = ? order by e.number",
        String.class,
        "case/" + CASE,
        kind);
  }
}
