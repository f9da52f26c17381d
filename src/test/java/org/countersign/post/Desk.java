package org.countersign.post;

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

/**
 * People at work on posts, each signed in and through the gate as in Tasklist. After each step the
 * jobs that are due run, as the job executor would run them.
 */
public class Desk {

  /** More than a case can have due without running in a circle. */
  private static final int MOST_JOBS = 50;

  private final SignedIn signedIn;
  private final FormService forms;
  private final RuntimeService runtime;
  private final TaskService tasks;
  private final ManagementService management;
  private final RepositoryService repository;
  private final HistoryService history;
  private final PostRegister register;
  private final Uploads uploads;
  private final MovableClock clock;

  Desk(
      SignedIn signedIn,
      FormService forms,
      RuntimeService runtime,
      TaskService tasks,
      ManagementService management,
      RepositoryService repository,
      HistoryService history,
      PostRegister register,
      Uploads uploads,
      MovableClock clock) {
    this.signedIn = signedIn;
    this.forms = forms;
    this.runtime = runtime;
    this.tasks = tasks;
    this.management = management;
    this.repository = repository;
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

  public static Map<String, Object> with(Map<String, Object> fields, String... changes) {
    Map<String, Object> changed = new HashMap<>(fields);
    for (int i = 0; i < changes.length; i += 2) {
      changed.put(changes[i], changes[i + 1]);
    }
    return changed;
  }

  /** Asks for the post and returns the number of its case, its first jobs done. */
  public String ask(String author, Map<String, Object> fields) {
    String key = askOnly(author, fields);
    work(key);
    return key;
  }

  /** Asks for the post; its jobs wait. */
  String askOnly(String author, Map<String, Object> fields) {
    String definition = definition();
    return signedIn.as(
        author, () -> forms.submitStartForm(definition, new HashMap<>(fields)).getBusinessKey());
  }

  /** Id of the model as it is deployed. */
  String definition() {
    return repository
        .createProcessDefinitionQuery()
        .processDefinitionKey(StartPost.PROCEDURE)
        .latestVersion()
        .singleResult()
        .getId();
  }

  /** Runs what is due in the case, until nothing is. */
  public void work(String key) {
    int left = MOST_JOBS;
    for (Job job = due(key); job != null; job = due(key)) {
      management.executeJob(job.getId());
      if (--left == 0) {
        throw new AssertionError("The case " + key + " never comes to rest");
      }
    }
  }

  private Job due(String key) {
    return dueJobs(key).stream().findFirst().orElse(null);
  }

  List<Job> dueJobs(String key) {
    return jobs(key).stream()
        .filter(
            job ->
                job.getDuedate() == null || !job.getDuedate().toInstant().isAfter(clock.instant()))
        .toList();
  }

  List<Job> jobs(String key) {
    return management.createJobQuery().processInstanceId(instance(key)).list();
  }

  String instance(String key) {
    return history
        .createHistoricProcessInstanceQuery()
        .processInstanceBusinessKey(key)
        .singleResult()
        .getId();
  }

  /** The open tasks of the case, by id of the step. */
  public List<String> open(String key) {
    return tasks.createTaskQuery().processInstanceBusinessKey(key).list().stream()
        .map(Task::getTaskDefinitionKey)
        .sorted()
        .toList();
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

  public boolean isOver(String key) {
    return runtime.createProcessInstanceQuery().processInstanceBusinessKey(key).count() == 0;
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
