package org.countersign;

import java.time.Instant;
import java.util.Comparator;
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
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;

/**
 * People at work on cases of any procedure, each signed in and through the gate as in Tasklist.
 * After each step the jobs that are due run, as the job executor would run them.
 */
public class CaseDesk {

  /** More than a case can have due without running in a circle. */
  private static final int MOST_JOBS = 50;

  private final SignedIn signedIn;
  private final FormService forms;
  private final RuntimeService runtime;
  private final TaskService tasks;
  private final ManagementService management;
  private final RepositoryService repository;
  private final HistoryService history;
  private final MovableClock clock;

  public CaseDesk(
      SignedIn signedIn,
      FormService forms,
      RuntimeService runtime,
      TaskService tasks,
      ManagementService management,
      RepositoryService repository,
      HistoryService history,
      MovableClock clock) {
    this.signedIn = signedIn;
    this.forms = forms;
    this.runtime = runtime;
    this.tasks = tasks;
    this.management = management;
    this.repository = repository;
    this.history = history;
    this.clock = clock;
  }

  /** The fields with those changes: pairs of field and answer. */
  public static Map<String, Object> with(Map<String, ?> fields, String... changes) {
    Map<String, Object> changed = new HashMap<>(fields);
    for (int i = 0; i < changes.length; i += 2) {
      changed.put(changes[i], changes[i + 1]);
    }
    return changed;
  }

  /** Id of the procedure's model as it is deployed. */
  public String definition(String procedure) {
    return repository
        .createProcessDefinitionQuery()
        .processDefinitionKey(procedure)
        .latestVersion()
        .singleResult()
        .getId();
  }

  /** Sends the procedure's start form and returns the number of the case, its first jobs done. */
  public String start(String procedure, String person, Map<String, Object> fields) {
    String key = startOnly(procedure, person, fields);
    work(key);
    return key;
  }

  /** The same; its jobs wait. */
  public String startOnly(String procedure, String person, Map<String, Object> fields) {
    String definition = definition(procedure);
    return signedIn.as(
        person, () -> forms.submitStartForm(definition, new HashMap<>(fields)).getBusinessKey());
  }

  /** Claims the step, unless it is that person's already. */
  public void claim(String key, String step, String person) {
    Task task = task(key, step, person);
    if (!person.equals(task.getAssignee())) {
      signedIn.as(person, () -> tasks.claim(task.getId(), person));
    }
  }

  /** Claims and completes the step; then the jobs that are due run. */
  public void complete(String key, String step, String person, Map<String, Object> fields) {
    completeOnly(key, step, person, fields);
    work(key);
  }

  /** The same; the jobs that are due wait. */
  public void completeOnly(String key, String step, String person, Map<String, Object> fields) {
    claim(key, step, person);
    String task = task(key, step, person).getId();
    signedIn.as(person, () -> forms.submitTaskForm(task, new HashMap<>(fields)));
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

  /** The jobs of the case whose moment has come. */
  public List<Job> dueJobs(String key) {
    return management.createJobQuery().processInstanceId(instance(key)).list().stream()
        .filter(
            job ->
                job.getDuedate() == null || !job.getDuedate().toInstant().isAfter(clock.instant()))
        .toList();
  }

  /** The moment of that timer has come; it returns the moment. */
  public Instant comes(String key, String timer) {
    Instant due =
        management
            .createJobQuery()
            .processInstanceId(instance(key))
            .activityId(timer)
            .singleResult()
            .getDuedate()
            .toInstant();
    clock.standAt(due);
    work(key);
    return due;
  }

  /** The moment of the case's first timer comes, and what is due then is done. */
  public void timeIsUp(String key) {
    management.createJobQuery().processInstanceId(instance(key)).timers().list().stream()
        .map(job -> job.getDuedate().toInstant())
        .min(Comparator.naturalOrder())
        .ifPresent(clock::standAt);
    work(key);
  }

  /** As for a deputy: that person may take the task too. */
  public void lend(String key, String step, String person) {
    tasks.addCandidateUser(task(key, step).getId(), person);
  }

  /** The case's one open task of that step. */
  public Task task(String key, String step) {
    Task task =
        tasks
            .createTaskQuery()
            .processInstanceBusinessKey(key)
            .taskDefinitionKey(step)
            .initializeFormKeys()
            .singleResult();
    if (task == null) {
      throw new AssertionError("No " + step + " in " + key + ": " + open(key));
    }
    return task;
  }

  /** That person's task of the step, else the one that is nobody's, else any. */
  public Task task(String key, String step, String person) {
    List<Task> all =
        tasks.createTaskQuery().processInstanceBusinessKey(key).taskDefinitionKey(step).list();
    return all.stream()
        .filter(task -> person.equals(task.getAssignee()))
        .findFirst()
        .or(() -> all.stream().filter(task -> task.getAssignee() == null).findFirst())
        .or(() -> all.stream().findFirst())
        .orElseThrow(() -> new AssertionError("No " + step + " in " + key + ": " + open(key)));
  }

  /** Whom the open tasks of that step are given to. */
  public List<String> assignees(String key, String step) {
    return tasks
        .createTaskQuery()
        .processInstanceBusinessKey(key)
        .taskDefinitionKey(step)
        .list()
        .stream()
        .map(Task::getAssignee)
        .sorted()
        .toList();
  }

  /** Roles and people before whom the step is. */
  public List<String> offered(String key, String step) {
    return tasks.getIdentityLinksForTask(task(key, step).getId()).stream()
        .filter(link -> "candidate".equals(link.getType()))
        .map(CaseDesk::who)
        .sorted()
        .toList();
  }

  private static String who(IdentityLink link) {
    return link.getGroupId() == null ? link.getUserId() : link.getGroupId();
  }

  /** The open tasks of the case, by id of the step. */
  public List<String> open(String key) {
    return tasks.createTaskQuery().processInstanceBusinessKey(key).list().stream()
        .map(Task::getTaskDefinitionKey)
        .sorted()
        .toList();
  }

  public String instance(String key) {
    return history
        .createHistoricProcessInstanceQuery()
        .processInstanceBusinessKey(key)
        .singleResult()
        .getId();
  }

  /** The end events that the case came to. */
  public List<String> ends(String key) {
    return history
        .createHistoricActivityInstanceQuery()
        .processInstanceId(instance(key))
        .finished()
        .list()
        .stream()
        .filter(activity -> activity.getActivityType().endsWith("EndEvent"))
        .map(activity -> activity.getActivityId())
        .sorted()
        .toList();
  }

  public boolean isOver(String key) {
    return runtime.createProcessInstanceQuery().processInstanceBusinessKey(key).count() == 0;
  }

  /** Cases of the procedure that are under way are no more. */
  public void forget(String procedure) {
    runtime.createProcessInstanceQuery().processDefinitionKey(procedure).list().stream()
        .map(instance -> instance.getId())
        .forEach(id -> runtime.deleteProcessInstance(id, "The walk is over", true, true, true));
  }
}
