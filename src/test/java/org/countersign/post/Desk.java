package org.countersign.post;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.countersign.CaseDesk;
import org.countersign.MovableClock;
import org.countersign.SignedIn;
import org.countersign.evidence.Uploads;

/**
 * People at work on posts, each signed in and through the gate as in Tasklist. After each step the
 * jobs that are due run, as the job executor would run them.
 */
public class Desk {

  private final CaseDesk cases;
  private final SignedIn signedIn;
  private final FormService forms;
  private final RuntimeService runtime;
  private final TaskService tasks;
  private final ManagementService management;
  private final HistoryService history;
  private final PostRegister register;
  private final Uploads uploads;
  private final MovableClock clock;

  Desk(
      CaseDesk cases,
      SignedIn signedIn,
      FormService forms,
      RuntimeService runtime,
      TaskService tasks,
      ManagementService management,
      HistoryService history,
      PostRegister register,
      Uploads uploads,
      MovableClock clock) {
    this.cases = cases;
    this.signedIn = signedIn;
    this.forms = forms;
    this.runtime = runtime;
    this.tasks = tasks;
    this.management = management;
    this.history = history;
    this.register = register;
    this.uploads = uploads;
    this.clock = clock;
  }

  /** A post of words only that asks for nothing special, of the school's first open account. */
  public Map<String, Object> words(String account) {
    Map<String, Object> fields = new HashMap<>();
    fields.put("accountId", account);
    fields.put("postText", "School reopens on Monday.");
    fields.put("contentKind", "news");
    fields.put("pupilsShown", "");
    fields.put("otherChildren", "no");
    fields.put("namesPupils", "none");
    fields.put("groupImage", "not-applicable");
    fields.put("refersTo", "none");
    fields.put("suitablyDressed", "not-applicable");
    fields.put("personalDetails", "none");
    fields.put("othersCopyright", "none");
    fields.put("controversial", "no");
    fields.put("publishOn", clock.today().toString());
    return fields;
  }

  /** A picture of those pupils in a group, without names. */
  public Map<String, Object> picture(String account, String author, String... pupils) {
    String school = author.substring(author.indexOf('.') + 1);
    Map<String, Object> fields = words(account);
    fields.put("contentKind", "image");
    fields.put("pupilsShown", String.join(",", pupils));
    fields.put("groupImage", "yes");
    fields.put("suitablyDressed", "yes");
    fields.put("media", uploads.picture(school, author));
    return fields;
  }

  /** Asks for the post and returns the number of its case, its first jobs done. */
  public String ask(String author, Map<String, Object> fields) {
    return cases.start(StartPost.PROCEDURE, author, fields);
  }

  /** Asks for the post; its jobs wait. */
  String askOnly(String author, Map<String, Object> fields) {
    return cases.startOnly(StartPost.PROCEDURE, author, fields);
  }

  /** Id of the model as it is deployed. */
  String definition() {
    return cases.definition(StartPost.PROCEDURE);
  }

  /** Runs what is due in the case, until nothing is. */
  public void work(String key) {
    cases.work(key);
  }

  List<Job> dueJobs(String key) {
    return cases.dueJobs(key);
  }

  List<Job> jobs(String key) {
    return management.createJobQuery().processInstanceId(instance(key)).list();
  }

  String instance(String key) {
    return cases.instance(key);
  }

  /** The open tasks of the case, by id of the step. */
  public List<String> open(String key) {
    return cases.open(key);
  }

  Task task(String key, String step) {
    return tasks
        .createTaskQuery()
        .processInstanceBusinessKey(key)
        .taskDefinitionKey(step)
        .singleResult();
  }

  /** Claims the step, unless it is that person's already. */
  public void claim(String key, String step, String person) {
    Task task = task(key, step);
    if (!person.equals(task.getAssignee())) {
      claimOnly(task.getId(), person);
    }
  }

  /** Claims a task that the person has before them, whether it is still there or not. */
  void claimOnly(String task, String person) {
    signedIn.as(person, () -> tasks.claim(task, person));
  }

  /** Gives a claimed step back for the others. */
  void release(String key, String step, String person) {
    String task = task(key, step).getId();
    signedIn.as(person, () -> tasks.setAssignee(task, null));
  }

  /** Claims and completes the step; then the jobs that are due run. */
  public void complete(String key, String step, String person, Map<String, Object> fields) {
    claim(key, step, person);
    completeOnly(key, step, person, fields);
    work(key);
  }

  void completeOnly(String key, String step, String person, Map<String, Object> fields) {
    submit(task(key, step).getId(), person, fields);
  }

  /** Sends a form that the person has before them, whether its task is still there or not. */
  void submit(String task, String person, Map<String, Object> fields) {
    signedIn.as(person, () -> forms.submitTaskForm(task, new HashMap<>(fields)));
  }

  public void approve(String key, String checker) {
    complete(key, "checkPost", checker, approval(key));
  }

  /** An approval with the safety question answered where it is asked. */
  public Map<String, Object> approval(String key) {
    Draft draft = register.draft(post(key));
    Map<String, Object> fields = new HashMap<>(Map.of("decision", "approve"));
    if (!draft.media().isEmpty() && !draft.children().isEmpty()) {
      fields.putAll(
          Map.of("facesCloseUp", "no", "nameWithFace", "no", "uniform", "no", "place", "no"));
    }
    return fields;
  }

  public void publish(String key, String owner) {
    complete(
        key,
        "publishPost",
        owner,
        Map.of("decision", "posted", "link", "https://social.example/p/" + key));
  }

  public Post post(String key) {
    return register.byCase(key).orElseThrow();
  }

  Object variable(String key, String name) {
    return runtime.getVariable(instance(key), name);
  }

  /** Whether the case has come to an end, and at which event of its outermost level. */
  List<String> ends(String key) {
    return cases.ends(key);
  }

  public boolean isOver(String key) {
    return cases.isOver(key);
  }

  /** How often the case took each step. */
  List<String> steps(String key) {
    return history
        .createHistoricActivityInstanceQuery()
        .processInstanceId(instance(key))
        .orderPartiallyByOccurrence()
        .asc()
        .list()
        .stream()
        .map(activity -> activity.getActivityId())
        .toList();
  }
}
