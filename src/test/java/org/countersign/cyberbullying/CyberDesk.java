package org.countersign.cyberbullying;

import java.time.Duration;
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
import org.camunda.bpm.engine.task.Task;
import org.countersign.CaseDesk;
import org.countersign.MovableClock;
import org.countersign.SignedIn;
import org.countersign.reporting.Report;
import org.countersign.reporting.Told;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The team of a case at work, each through the gate as in Tasklist. */
class CyberDesk {

  /** Friday, a school day. */
  static final Instant START = Instant.parse("2026-11-20T09:00:00Z");

  static final String TODAY = "2026-11-20";

  private final ApplicationContext product;
  private final SignedIn signedIn;
  private final TaskService tasks;
  private final FormService forms;
  private final RuntimeService runtime;
  final CaseDesk cases;
  final JdbcClient jdbc;
  final MovableClock clock;

  CyberDesk(ApplicationContext product) {
    this.product = product;
    this.signedIn = product.getBean(SignedIn.class);
    this.tasks = product.getBean(TaskService.class);
    this.forms = product.getBean(FormService.class);
    this.runtime = product.getBean(RuntimeService.class);
    this.jdbc = product.getBean(JdbcClient.class);
    this.clock = product.getBean(MovableClock.class);
    this.cases =
        new CaseDesk(
            signedIn,
            forms,
            runtime,
            tasks,
            product.getBean(ManagementService.class),
            product.getBean(RepositoryService.class),
            product.getBean(HistoryService.class),
            clock);
  }

  /** Nothing on its way, and nothing in the registers. */
  void end() {
    clock.standAt(START);
    List.of(TakeReports.PROCEDURE, "concern-about-staff", "lado-referral", "account-image-concern")
        .forEach(cases::forget);
    List.of(
            "account_image_concern",
            "cyber_note",
            "cyber_person",
            "cyber_incident",
            "concern_message",
            "concern_report",
            "staff_concern",
            "case_team_case",
            "case_team_member",
            "case_team_excluded",
            "case_team")
        .forEach(table -> jdbc.sql("delete from " + table).update());
  }

  Told told(String school) {
    return new Told(product).at(school);
  }

  /** Its number, what is due in it done. */
  String open(Told told) {
    Report report = told.send();
    cases.work(report.caseKey());
    return report.caseKey();
  }

  static Map<String, Object> with(Map<String, Object> fields, String... changes) {
    Map<String, Object> changed = new HashMap<>(fields);
    for (int i = 0; i < changes.length; i += 2) {
      changed.put(changes[i], changes[i + 1]);
    }
    return changed;
  }

  /** What somebody answers who decides that, with a reason. */
  static Map<String, Object> says(String decision, String... fields) {
    return with(Map.of("decision", decision, "reason", "Because of " + decision), fields);
  }

  /** The same where no reason is asked for. */
  static Map<String, Object> plainly(String decision, String... fields) {
    return with(Map.of("decision", decision), fields);
  }

  /** A pupil bullied by a pupil, nothing worse. */
  static Map<String, Object> assessed(String... changes) {
    return with(
        Map.ofEntries(
            Map.entry("decision", "go-on"),
            Map.entry("victim", "pupil"),
            Map.entry("victimNames", "Petal Sample"),
            Map.entry("victimStaff", ""),
            Map.entry("perpetratorKind", "pupil-here"),
            Map.entry("suspectNames", "Moss Sample"),
            Map.entry("suspectStaff", ""),
            Map.entry("witnessNames", ""),
            Map.entry("flags", ""),
            Map.entry("crime", "no"),
            Map.entry("dangerNow", "no"),
            Map.entry("underagePlatform", "no"),
            Map.entry("referredBefore", "no")),
        changes);
  }

  /** Does the step as whoever it is for first; each of them where it is done for several. */
  void does(String key, String step, Map<String, Object> fields) {
    List<Task> open = of(key, step);
    if (open.isEmpty()) {
      throw new AssertionError("No " + step + " in " + key + ": " + cases.open(key));
    }
    for (Task task : open) {
      submit(task, offered(task).get(0), fields);
    }
    cases.work(key);
  }

  void does(String key, String step, String person, Map<String, Object> fields) {
    submit(of(key, step).get(0), person, fields);
    cases.work(key);
  }

  private void submit(Task task, String person, Map<String, Object> fields) {
    signedIn.as(
        person,
        () -> {
          if (!person.equals(task.getAssignee())) {
            tasks.claim(task.getId(), person);
          }
          forms.submitTaskForm(task.getId(), new HashMap<>(fields));
        });
  }

  private List<Task> of(String key, String step) {
    return tasks
        .createTaskQuery()
        .processInstanceBusinessKey(key)
        .taskDefinitionKey(step)
        .initializeFormKeys()
        .list();
  }

  List<String> offered(String key, String step) {
    return offered(of(key, step).get(0));
  }

  private List<String> offered(Task task) {
    return tasks.getIdentityLinksForTask(task.getId()).stream()
        .filter(link -> "candidate".equals(link.getType()))
        .map(link -> link.getUserId())
        .sorted()
        .toList();
  }

  List<String> open(String key) {
    return cases.open(key);
  }

  /** Evidence gone, so that the route is free. */
  void evidenceGone(String key) {
    does(key, "preserveEvidence", says("gone"));
  }

  static Map<String, Object> planned(String adult) {
    return plainly(
        "planned",
        "plan",
        "Sits with friends at lunch.",
        "adult",
        adult,
        "checkIns",
        "Mondays",
        "noReply",
        "yes");
  }

  static Map<String, Object> informed(String engage) {
    return plainly(
        "informed", "told", "Both families, by phone.", "toldOn", TODAY, "engage", engage);
  }

  /** Each victim has a plan, the pupil suspected an adult, the families know. */
  void supports(String key, String adult, String engage) {
    does(key, "supportVictim", planned(adult));
    if (open(key).contains("workWithPerpetrator")) {
      does(
          key,
          "workWithPerpetrator",
          plainly("begun", "work", "A talk, and an apology.", "adult", "The head of year"));
    }
    if (open(key).contains("informFamilies")) {
      does(key, "informFamilies", informed(engage));
    }
  }

  void dealsInternally(String key) {
    does(
        key,
        "dealInternally",
        with(
            plainly("dealt-with", "outcome", "They apologised."),
            "answer1",
            "It is so.",
            "answer2",
            "Behaviour policy."));
  }

  /** Waits until the review is due, and reviews it. */
  void reviews(String key, String decision, String... fields) {
    cases.timeIsUp(key);
    does(key, "reviewCase", with(says(decision), with(Map.of("asked", "The victim"), fields)));
  }

  static Map<String, Object> with(Map<String, Object> fields, Map<String, Object> more) {
    Map<String, Object> all = new HashMap<>(fields);
    all.putAll(more);
    return all;
  }

  /** Closes with everybody told. */
  void closes(String key, String... told) {
    Map<String, Object> fields = new HashMap<>(says("close", "supportEnds", "yes"));
    for (String one : told) {
      fields.put("told-" + one, "yes");
    }
    does(key, "closeCase", fields);
  }

  void later(Duration time) {
    clock.standAt(clock.instant().plus(time));
  }
}
