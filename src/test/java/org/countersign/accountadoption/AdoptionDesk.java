package org.countersign.accountadoption;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.countersign.MovableClock;
import org.countersign.SignedIn;
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

  private final SignedIn signedIn;
  private final FormService forms;
  private final RuntimeService runtime;
  private final TaskService tasks;
  private final ManagementService management;
  private final RepositoryService repository;
  private final HistoryService history;
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
      SignedIn signedIn,
      FormService forms,
      RuntimeService runtime,
      TaskService tasks,
      ManagementService management,
      RepositoryService repository,
      HistoryService history,
      AdoptionTable adoptions,
      SocialAccounts accounts,
      AdoptedAccounts adopted,
      TrainingRecord training,
      Wanted wanted,
      JdbcClient jdbc,
      MovableClock clock,
      PlatformTransactionManager transactions) {
    this.signedIn = signedIn;
    this.forms = forms;
    this.runtime = runtime;
    this.tasks = tasks;
    this.management = management;
    this.repository = repository;
    this.history = history;
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
    runtime.createProcessInstanceQuery().processDefinitionKey(NameAccount.PROCEDURE).list().stream()
        .map(instance -> instance.getId())
        .forEach(id -> runtime.deleteProcessInstance(id, "The walk is over", true, true, true));
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

  static Map<String, Object> with(Map<String, Object> fields, String... changes) {
    Map<String, Object> changed = new HashMap<>(fields);
    for (int i = 0; i < changes.length; i += 2) {
      changed.put(changes[i], changes[i + 1]);
    }
    return changed;
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
    String definition =
        repository
            .createProcessDefinitionQuery()
            .processDefinitionKey(NameAccount.PROCEDURE)
            .latestVersion()
            .singleResult()
            .getId();
    String key =
        signedIn.as(
            person,
            () -> forms.submitStartForm(definition, new HashMap<>(fields)).getBusinessKey());
    work(key);
    return key;
  }

  /** Runs what is due in the case, until nothing is. */
  void work(String key) {
    for (Job job = due(key); job != null; job = due(key)) {
      management.executeJob(job.getId());
    }
  }

  private Job due(String key) {
    return management.createJobQuery().processInstanceId(instance(key)).list().stream()
        .filter(
            job ->
                job.getDuedate() == null || !job.getDuedate().toInstant().isAfter(clock.instant()))
        .findFirst()
        .orElse(null);
  }

  /** The one timer of the case comes. */
  void timeIsUp(String key) {
    Job timer =
        management.createJobQuery().processInstanceId(instance(key)).timers().singleResult();
    clock.standAt(timer.getDuedate().toInstant());
    work(key);
  }

  private String instance(String key) {
    return history
        .createHistoricProcessInstanceQuery()
        .processInstanceBusinessKey(key)
        .singleResult()
        .getId();
  }

  /** The open tasks of the case but the older posts, which any account has; by id of the step. */
  List<String> open(String key) {
    return tasks.createTaskQuery().processInstanceBusinessKey(key).list().stream()
        .map(Task::getTaskDefinitionKey)
        .filter(step -> !step.equals("listOlderPosts"))
        .sorted()
        .toList();
  }

  Task task(String key, String step, String person) {
    List<Task> all =
        tasks.createTaskQuery().processInstanceBusinessKey(key).taskDefinitionKey(step).list();
    return all.stream()
        .filter(task -> person.equals(task.getAssignee()))
        .findFirst()
        .or(() -> all.stream().findFirst())
        .orElseThrow(() -> new AssertionError("No " + step + " in " + key + ": " + open(key)));
  }

  void claim(String key, String step, String person) {
    Task task = task(key, step, person);
    if (!person.equals(task.getAssignee())) {
      signedIn.as(person, () -> tasks.claim(task.getId(), person));
    }
  }

  /** Claims and completes the step; then the jobs that are due run. */
  void complete(String key, String step, String person, Map<String, Object> fields) {
    claim(key, step, person);
    String task = task(key, step, person).getId();
    signedIn.as(person, () -> forms.submitTaskForm(task, new HashMap<>(fields)));
    work(key);
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
    return history
        .createHistoricActivityInstanceQuery()
        .processInstanceId(instance(key))
        .finished()
        .list()
        .stream()
        .filter(activity -> activity.getActivityType().endsWith("EndEvent"))
        .map(activity -> activity.getActivityId())
        .toList();
  }

  long count(String table) {
    return jdbc.sql("select count(*) from " + table).query(Long.class).single();
  }
}
