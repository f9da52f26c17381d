package org.countersign.accountmonitoring;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.countersign.CaseDesk;
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

  private final CaseDesk cases;
  private final SignedIn signedIn;
  private final TaskService tasks;
  private final JdbcClient jdbc;
  final MovableClock clock;
  final Uploads uploads;

  MonitoringDesk(AutowireCapableBeanFactory product) {
    cases = product.getBean(CaseDesk.class);
    signedIn = product.getBean(SignedIn.class);
    tasks = product.getBean(TaskService.class);
    jdbc = product.getBean(JdbcClient.class);
    clock = product.getBean(MovableClock.class);
    uploads =
        (Uploads)
            product.autowire(Uploads.class, AutowireCapableBeanFactory.AUTOWIRE_CONSTRUCTOR, false);
  }

  /** Everything as it was. */
  void end() {
    clock.standAt(START);
    List.of(SomethingCameIn.PROCEDURE, ImageConcerns.PROCEDURE).forEach(cases::forget);
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
    return cases.start(SomethingCameIn.PROCEDURE, person, fields);
  }

  /** Runs what is due in the case. */
  void work(String key) {
    cases.work(key);
  }

  List<String> open(String key) {
    return cases.open(key);
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
    cases.complete(key, step, person, fields);
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
    return cases.ends(key);
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
