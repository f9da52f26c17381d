package org.countersign.accountmonitoring;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
import org.countersign.evidence.Uploads;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * People at work on what comes in, each signed in and through the gate as in Tasklist. Made from
 * the product that a test of account creation has started, so that it need not start again.
 */
class MonitoringDesk {

  /** Friday, a school day. */
  static final Instant START = Instant.parse("2026-11-20T09:00:00Z");

  private final SignedIn signedIn;
  private final FormService forms;
  private final RuntimeService runtime;
  private final TaskService tasks;
  private final ManagementService management;
  private final RepositoryService repository;
  private final HistoryService history;
  private final JdbcClient jdbc;
  final MovableClock clock;
  final Uploads uploads;

  MonitoringDesk(AutowireCapableBeanFactory product) {
    signedIn = product.getBean(SignedIn.class);
    forms = product.getBean(FormService.class);
    runtime = product.getBean(RuntimeService.class);
    tasks = product.getBean(TaskService.class);
    management = product.getBean(ManagementService.class);
    repository = product.getBean(RepositoryService.class);
    history = product.getBean(HistoryService.class);
    jdbc = product.getBean(JdbcClient.class);
    clock = product.getBean(MovableClock.class);
    uploads =
        (Uploads)
            product.autowire(Uploads.class, AutowireCapableBeanFactory.AUTOWIRE_CONSTRUCTOR, false);
  }

  /** Everything as it was. */
  void end() {
    clock.standAt(START);
    for (String procedure : List.of(SomethingCameIn.PROCEDURE, ImageConcerns.PROCEDURE)) {
      runtime
          .createProcessInstanceQuery()
          .processDefinitionKey(procedure)
          .list()
          .forEach(one -> runtime.deleteProcessInstance(one.getId(), "Over", true, true, true));
    }
    List.of("account_message_note", "account_message", "account_look", "account_image_concern")
        .forEach(table -> jdbc.sql("delete from " + table).update());
  }

  /** What somebody saw on the account an hour before the clock. */
  Map<String, Object> seen(String account, String kind) {
    Map<String, Object> fields = new HashMap<>();
    fields.put("indecentImage", "no");
    fields.put("aboutStaff", "no");
    fields.put("account", account);
    fields.put("kind", kind);
    fields.put("howSeen", "public");
    fields.put("receivedAt", ago(60));
    fields.put("words", "When does the fête begin?");
    fields.put("writer", "somebody99");
    fields.put("link", "");
    return fields;
  }

  static Map<String, Object> with(Map<String, Object> fields, String... changes) {
    Map<String, Object> changed = new HashMap<>(fields);
    for (int i = 0; i < changes.length; i += 2) {
      changed.put(changes[i], changes[i + 1]);
    }
    return changed;
  }

  /** So many minutes ago, as forms write it. */
  String ago(int minutes) {
    return clock
        .instant()
        .minusSeconds(60L * minutes)
        .atZone(clock.getZone())
        .toLocalDateTime()
        .toString();
  }

  /** Logs it and returns the number of the case, its first jobs done. */
  String log(String person, Map<String, Object> fields) {
    String definition =
        repository
            .createProcessDefinitionQuery()
            .processDefinitionKey(SomethingCameIn.PROCEDURE)
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

  /** Runs what is due in the case. */
  void work(String key) {
    for (Job job = job(key); job != null; job = job(key)) {
      management.executeJob(job.getId());
    }
  }

  private Job job(String key) {
    return management.createJobQuery().processInstanceId(instance(key)).list().stream()
        .filter(job -> job.getDuedate() == null)
        .findFirst()
        .orElse(null);
  }

  private String instance(String key) {
    return history
        .createHistoricProcessInstanceQuery()
        .processInstanceBusinessKey(key)
        .singleResult()
        .getId();
  }

  List<String> open(String key) {
    return tasks.createTaskQuery().processInstanceBusinessKey(key).list().stream()
        .map(Task::getTaskDefinitionKey)
        .toList();
  }

  /** The one open task of the case. */
  Task task(String key) {
    return tasks.createTaskQuery().processInstanceBusinessKey(key).singleResult();
  }

  /** How many open tasks of the step that person sees. */
  long sees(String person, String step) {
    return signedIn.as(person, () -> tasks.createTaskQuery().taskDefinitionKey(step).count());
  }

  void claim(String key, String person) {
    String task = task(key).getId();
    signedIn.as(person, () -> tasks.claim(task, person));
  }

  /** Claims and completes the one open task, as that step. */
  void complete(String key, String step, String person, Map<String, Object> fields) {
    Task task = task(key);
    if (task == null || !task.getTaskDefinitionKey().equals(step)) {
      throw new AssertionError("No " + step + " in " + key + ": " + open(key));
    }
    signedIn.as(
        person,
        () -> {
          if (!person.equals(task.getAssignee())) {
            tasks.claim(task.getId(), person);
          }
          forms.submitTaskForm(task.getId(), new HashMap<>(fields));
        });
    work(key);
  }

  Map<String, Object> replied(String decision) {
    return Map.of("decision", decision, "repliedAt", ago(1), "reply", "At two o’clock.");
  }

  /** The evidence of what came in, uploaded by that person. */
  Map<String, Object> evidence(String key, String person) {
    String school = person.substring(person.indexOf('.') + 1);
    return Map.of(
        "decision",
        "saved",
        "indecentImage",
        "no",
        "savedAt",
        ago(1),
        "media",
        uploads.evidence(school, person, messageOf(key)));
  }

  /** The register's id of what the case is about. */
  String messageOf(String key) {
    return jdbc.sql("select id from account_message where case_key = ?")
        .param(key)
        .query(String.class)
        .single();
  }

  Map<String, Object> moderated() {
    return Map.of("decision", "moderated", "actions", "hidden,reported", "moderatedAt", ago(1));
  }

  Map<String, Object> told(String words) {
    return Map.of("decision", "told", "audienceWords", words, "toldAt", ago(1));
  }

  static Map<String, Object> because(String decision) {
    return Map.of("decision", decision, "reason", "Because of " + decision);
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

  /** What was told of the case: whom and of what, oldest first. */
  List<String> told(String key, String like) {
    return jdbc.sql(
            "select person || ': ' || headline from notice where case_number = ?"
                + " and kind = 'outcome' and headline like ? order by person")
        .params(key, "%" + like + "%")
        .query(String.class)
        .list();
  }
}
