package org.countersign.accountadoption;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.task.Task;
import org.countersign.CaseDesk;
import org.countersign.MovableClock;
import org.countersign.account.AdoptedAccounts;
import org.countersign.account.SocialAccount;
import org.countersign.account.SocialAccounts;
import org.countersign.training.Trainee;
import org.countersign.training.Training;
import org.countersign.training.TrainingRecord;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * People at work on accounts that existed before, each signed in and through the gate as in
 * Tasklist. After each step the jobs that are due run. {@link #end} puts everything back.
 */
class AdoptionDesk {

  private static final Instant START = Instant.parse("2026-11-20T09:00:00Z");

  private final CaseDesk cases;
  private final AdoptionTable adoptions;
  private final SocialAccounts accounts;
  private final AdoptedAccounts adopted;
  private final TrainingRecord training;
  private final Wanted wanted;
  private final JdbcClient jdbc;
  private final MovableClock clock;
  private final TransactionTemplate together;
  private int named;

  AdoptionDesk(
      CaseDesk cases,
      AdoptionTable adoptions,
      SocialAccounts accounts,
      AdoptedAccounts adopted,
      TrainingRecord training,
      Wanted wanted,
      JdbcClient jdbc,
      MovableClock clock,
      PlatformTransactionManager transactions) {
    this.cases = cases;
    this.adoptions = adoptions;
    this.accounts = accounts;
    this.adopted = adopted;
    this.training = training;
    this.wanted = wanted;
    this.jdbc = jdbc;
    this.clock = clock;
    this.together = new TransactionTemplate(transactions);
  }

  /** Everything as it was, and no account on its way any more. */
  void end() {
    clock.standAt(START);
    cases.forget(NameAccount.PROCEDURE);
    jdbc.sql(
            "update account_adoption set status = 'withdrawn', account = null where status <> 'withdrawn'")
        .update();
    for (String table : List.of("older_post_child", "older_post", "older_post_search")) {
      jdbc.sql("delete from " + table).update();
    }
    jdbc.sql("delete from account_handover where case_key like 'obs-HAND-2026-900%'").update();
    String entered = "(select id from social_account where handle like 'Beekeepers%')";
    for (String table :
        List.of("social_account_owner", "social_account_helper", "social_account_status")) {
      jdbc.sql("delete from " + table + " where account in " + entered).update();
    }
    jdbc.sql("delete from social_account where handle like 'Beekeepers%'").update();
    jdbc.sql("delete from training_record").update();
    jdbc.sql("update roll_person set left_on = null where left_on = ?")
        .param(clock.today())
        .update();
  }

  /** An account of a name nobody else has that lacks nothing, once its owners are trained. */
  Map<String, Object> account(String school) {
    Map<String, Object> fields = new HashMap<>();
    fields.put("platform", "facebook");
    fields.put("handle", "Beekeepers" + ++named);
    fields.put("link", "https://social.example/Beekeepers" + named);
    fields.put("openedOn", "2023-09-01");
    fields.put("approvedBy", "The headteacher of that time");
    fields.put("openOrClosed", "open");
    fields.put("youngestReader", "13");
    fields.put("ownerStaff", "staff." + school + ",comms-lead." + school);
    fields.put("lead", "staff." + school);
    fields.put("nonEmployees", "");
    fields.put("schoolEmail", "bees@" + school + ".example");
    fields.put("credentialsPlace", "Safe of the school office");
    fields.put("credentialsKeeper", keeper(school));
    fields.put(
        "alreadyDone",
        wanted.toTick(wanted.readinessToday(school)).stream()
            .map(point -> point.id())
            .collect(Collectors.joining(",")));
    wanted.contentsToday(school).stream()
        .filter(point -> !point.id().equals(Wanted.OPEN_OR_CLOSED))
        .forEach(point -> fields.put(point.field(), "About the bees: " + point.id()));
    return fields;
  }

  /** OIEA 5.1.1a, HCPS OU-3, BPET 7-5a, OBS ADM-2, WMAT 8.1.5a. */
  private static String keeper(String school) {
    return Map.of(
            "oiea", "office",
            "hcps", "slt",
            "bpet", "headteacher",
            "obs", "account-administrator",
            "wmat", "designated-staff")
        .get(school);
  }

  /** They did all today that any policy wants of who runs an account. */
  void trained(String... people) {
    for (String person : people) {
      String school = person.substring(person.indexOf('.') + 1);
      for (Training kind : Training.values()) {
        String platform = kind == Training.PLATFORM_INDUCTION ? "facebook" : null;
        together.executeWithoutResult(
            status ->
                training.add(
                    new TrainingRecord.Entry(
                        school,
                        Trainee.staff(person),
                        kind,
                        platform,
                        clock.today(),
                        person,
                        null)));
      }
    }
  }

  void leaves(String username) {
    jdbc.sql("update roll_person set left_on = ? where username = ?")
        .params(clock.today(), username)
        .update();
  }

  /** By another case. */
  void isSuspended(String id, String key) {
    SocialAccount account = accounts.byId("obs", id).orElseThrow();
    together.executeWithoutResult(
        status -> adopted.change(account.as(SocialAccount.Status.SUSPENDED), null, key));
  }

  /** Which suspends it. */
  void isBeingHandedOver(String id, String key) {
    isSuspended(id, key);
    handover(id, key);
  }

  /** One is open, of which nothing is done yet. */
  void handover(String id, String key) {
    jdbc.sql(
            "insert into account_handover (id, school, account, open_for, case_key, why, hold,"
                + " leavers, leavers_at, opened_at, round, status, status_at) values (?, 'obs', ?,"
                + " ?, ?, '', true, '', current_timestamp, current_timestamp, 0, 'open',"
                + " current_timestamp)")
        .params(key, id, "obs/" + id, key)
        .update();
  }

  /** That is over, and the account is open again. */
  void isHandedOverTo(String id, String... owners) {
    jdbc.sql(
            "update account_handover set status = 'transferred', open_for = null where account = ?")
        .param(id)
        .update();
    SocialAccount account = accounts.byId("obs", id).orElseThrow();
    together.executeWithoutResult(
        status ->
            adopted.change(
                account.with(
                    SocialAccount.Status.OPEN,
                    List.of(owners),
                    account.schoolEmail(),
                    "Another safe",
                    account.credentialsKeeper(),
                    account.upkeep().ledBy(owners[0], List.of())),
                owners[0],
                "obs-HAND-2026-9002"));
  }

  /** Names the account and returns the number of the case, its first jobs done. */
  String name(String person, Map<String, Object> fields) {
    return cases.start(NameAccount.PROCEDURE, person, fields);
  }

  /** Runs what is due in the case, until nothing is. */
  void work(String key) {
    cases.work(key);
  }

  /** The one timer of the case comes. */
  void timeIsUp(String key) {
    cases.timeIsUp(key);
  }

  /** The open tasks of the case but the older posts, which any account has; by id of the step. */
  List<String> open(String key) {
    return cases.open(key).stream().filter(step -> !step.equals("listOlderPosts")).toList();
  }

  Task task(String key, String step, String person) {
    return cases.task(key, step, person);
  }

  void claim(String key, String step, String person) {
    cases.claim(key, step, person);
  }

  /** Claims and completes the step; then the jobs that are due run. */
  void complete(String key, String step, String person, Map<String, Object> fields) {
    cases.complete(key, step, person, fields);
  }

  void decide(String key, String step, String person, String decision) {
    boolean plain = List.of("confirm", "ready").contains(decision);
    complete(
        key,
        step,
        person,
        plain
            ? Map.of("decision", decision)
            : Map.of("decision", decision, "reason", "Because of " + decision));
  }

  Adoption find(String key) {
    return adoptions.byCase(key).orElseThrow();
  }

  /** The register's account of that name. */
  Optional<SocialAccount> registered(String school, Map<String, Object> fields) {
    return accounts.all(school).stream()
        .filter(one -> one.handle().equals(fields.get("handle")))
        .findFirst();
  }

  /** An account of the demo's files, as those left it. */
  void asBefore(SocialAccount filed) {
    jdbc.sql(
            "delete from social_account_status where school = ? and account = ?"
                + " and case_key is not null")
        .params(filed.school(), filed.id())
        .update();
    together.executeWithoutResult(status -> adopted.change(filed, null, null));
    jdbc.sql(
            "delete from social_account_status where school = ? and account = ? and id >"
                + " (select min(id) from social_account_status where school = ? and account = ?)")
        .params(filed.school(), filed.id(), filed.school(), filed.id())
        .update();
    jdbc.sql(
            "update social_account set confirmed_in = null, complete_from = null where school = ?"
                + " and id = ?")
        .params(filed.school(), filed.id())
        .update();
  }

  /** The end events that the case came to. */
  List<String> ends(String key) {
    return cases.ends(key);
  }

  long count(String table) {
    return jdbc.sql("select count(*) from " + table).query(Long.class).single();
  }
}
