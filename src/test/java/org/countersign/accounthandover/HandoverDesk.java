package org.countersign.accounthandover;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.task.Task;
import org.countersign.CaseDesk;
import org.countersign.MovableClock;
import org.countersign.account.AccountRegister;
import org.countersign.account.SocialAccount;
import org.countersign.account.SocialAccounts;
import org.countersign.school.RollChanged;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * People at work on handovers, each signed in and through the gate as in Tasklist, and the roll
 * around them. After each step the jobs that are due run. {@link #end} puts everything back.
 */
class HandoverDesk {

  /** Friday, a school day. */
  private static final Instant START = Instant.parse("2026-11-20T09:00:00Z");

  private final ApplicationContext product;
  private final CaseDesk cases;
  final JdbcClient jdbc;
  final MovableClock clock;
  final SocialAccounts accounts;
  final HandoverRegister register;
  private final TransactionTemplate together;

  HandoverDesk(ApplicationContext product) {
    this.product = product;
    this.cases = product.getBean(CaseDesk.class);
    this.jdbc = product.getBean(JdbcClient.class);
    this.clock = product.getBean(MovableClock.class);
    this.accounts = product.getBean(SocialAccounts.class);
    this.register = product.getBean(HandoverRegister.class);
    this.together = new TransactionTemplate(product.getBean(PlatformTransactionManager.class));
  }

  /** As the demo began: its accounts, its people, nothing on its way, nobody trained. */
  void end() {
    clock.standAt(START);
    List.of(AskForHandover.PROCEDURE, "post-sign-off").forEach(cases::forget);
    jdbc.sql("update post set status = 'withdrawn' where status = 'open'").update();
    jdbc.sql("update account_handover set status = 'kept', open_for = null where status = 'open'")
        .update();
    jdbc.sql("delete from training_record").update();
    jdbc.sql("update roll_person set left_on = null where kind = 'staff'").update();
    jdbc.sql("delete from social_account_helper where name like 'Dot %'").update();
    jdbc.sql("delete from social_account_status where case_key is not null").update();
    for (String id : List.of("x-obs", "facebook-bpet")) {
      isRunBy(
          id,
          id.equals("x-obs")
              ? List.of("account-administrator.obs", "comms-lead.obs", "staff.obs")
              : List.of("comms-lead.bpet", "staff.bpet"));
    }
    jdbc.sql("update social_account set status = 'open' where id not like '%-old'").update();
    // Whoever was said to have left can sign in again.
    List.of("obs", "bpet").forEach(this::rollChanges);
  }

  private void isRunBy(String id, List<String> owners) {
    String school = id.substring(id.indexOf('-') + 1);
    jdbc.sql("delete from social_account_owner where account = ?").param(id).update();
    owners.forEach(
        owner ->
            jdbc.sql(
                    "insert into social_account_owner (school, account, username) values (?, ?, ?)")
                .params(school, id, owner)
                .update());
    isLedBy(id, owners.get(0));
  }

  void isLedBy(String id, String lead) {
    jdbc.sql("update social_account set lead_owner = ? where id = ?").params(lead, id).update();
  }

  void isRunToo(String id, String nonEmployee) {
    jdbc.sql("insert into social_account_helper (school, account, name) values (?, ?, ?)")
        .params(id.substring(id.indexOf('-') + 1), id, nonEmployee)
        .update();
  }

  void isSuspendedIn(String id, String key) {
    together.executeWithoutResult(
        status ->
            product
                .getBean(AccountRegister.class)
                .suspend(id.substring(id.indexOf('-') + 1), id, key, "Something else"));
  }

  SocialAccount account(String id) {
    return accounts.byId(id.substring(id.indexOf('-') + 1), id).orElseThrow();
  }

  /** They have left, and the roll says so. */
  void leave(String... people) {
    leaveUnsaid(people);
    rollChanges(people[0].substring(people[0].indexOf('.') + 1));
  }

  /** Their last day is over, and nobody imported a roll. */
  void leaveUnsaid(String... people) {
    for (String person : people) {
      leftOn(person, clock.today());
    }
  }

  void leftOn(String person, LocalDate day) {
    jdbc.sql("update roll_person set left_on = ? where username = ?").params(day, person).update();
  }

  /** As an import says, and each night. */
  void rollChanges(String school) {
    together.executeWithoutResult(
        status -> product.publishEvent(new RollChanged(school, Set.of())));
  }

  /** Number of the handover of that account that is open; its jobs done. */
  String openOn(String id) {
    String school = id.substring(id.indexOf('-') + 1);
    String key = register.open(school, id).orElseThrow().caseKey();
    work(key);
    return key;
  }

  boolean isBeingHandedOver(String id) {
    return register.open(id.substring(id.indexOf('-') + 1), id).isPresent();
  }

  Handover find(String key) {
    return register.byCase(key).orElseThrow();
  }

  static Map<String, Object> request(String account, String leavers, String hold) {
    return Map.of(
        "accountId", account, "leaverStaff", leavers, "hold", hold, "reason", "A new job");
  }

  static Map<String, Object> transfer(String owners, String lead) {
    return Map.of("decision", "transfer", "ownerStaff", owners, "lead", lead);
  }

  static Map<String, Object> said(String decision) {
    return Map.of("decision", decision, "reason", "Because of " + decision);
  }

  Map<String, Object> changed(String keeper) {
    return Map.of(
        "decision", "changed",
        "changedOn", clock.today().toString(),
        "credentialsPlace", "Safe of the school office",
        "credentialsKeeper", keeper,
        "schoolEmail", "news@obs.example",
        "twoStepMoved", "yes",
        "accessEndedAt", "2026-11-20T08:45");
  }

  Map<String, Object> ready() {
    return Map.of(
        "decision", "ready",
        "policyReadOn", clock.today().toString(),
        "trainingOn", clock.today().toString());
  }

  Map<String, Object> closed() {
    return Map.of(
        "decision", "closed",
        "closedOn", clock.today().toString(),
        "how", "Deleted in its settings",
        "scheduledPosts", "None were left",
        "followersTold", "By a last post",
        "archive", "With the school office");
  }

  String ask(String procedure, String person, Map<String, Object> fields) {
    return cases.start(procedure, person, fields);
  }

  String ask(String person, Map<String, Object> fields) {
    return ask(AskForHandover.PROCEDURE, person, fields);
  }

  /** Claims and completes the step; then the jobs that are due run. */
  void complete(String key, String step, String person, Map<String, Object> fields) {
    cases.complete(key, step, person, fields);
  }

  /** The same; the jobs that are due wait. */
  void completeOnly(String key, String step, String person, Map<String, Object> fields) {
    cases.completeOnly(key, step, person, fields);
  }

  Task task(String key, String step, String person) {
    return cases.task(key, step, person);
  }

  void claim(String key, String step, String person) {
    cases.claim(key, step, person);
  }

  /** The open tasks of the case, by id of the step. */
  List<String> open(String key) {
    return cases.open(key);
  }

  /** Runs what is due in the case, until nothing is. */
  void work(String key) {
    cases.work(key);
  }

  /** The moment of the one timer of the case has come. */
  void timeIsUp(String key) {
    cases.timeIsUp(key);
  }

  String instance(String key) {
    return cases.instance(key);
  }

  /** The end events that the case came to. */
  List<String> ends(String key) {
    return cases.ends(key);
  }

  void later() {
    clock.standAt(clock.instant().plusSeconds(60));
  }

  /** What that person is told of the case, oldest first. */
  List<String> told(String key, String person) {
    return jdbc.sql(
            "select headline || ' / ' || reason || ' / ' || clauses from notice"
                + " where case_number = ? and person = ? and kind = 'outcome'"
                + " order by written_at, id")
        .params(key, person)
        .query(String.class)
        .list();
  }
}
