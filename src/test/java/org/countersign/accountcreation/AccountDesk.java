package org.countersign.accountcreation;

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

/**
 * People at work on applications for accounts, each signed in and through the gate as in Tasklist.
 * After each step the jobs that are due run, as the job executor would run them.
 */
class AccountDesk {

  /** More than a case can have due without running in a circle. */
  private static final int MOST_JOBS = 50;

  private final SignedIn signedIn;
  private final FormService forms;
  private final RuntimeService runtime;
  private final TaskService tasks;
  private final ManagementService management;
  private final RepositoryService repository;
  private final HistoryService history;
  private final ApplicationRegister register;
  private final Contents contents;
  private final Readiness readiness;
  private final MovableClock clock;
  private int applications;

  AccountDesk(
      SignedIn signedIn,
      FormService forms,
      RuntimeService runtime,
      TaskService tasks,
      ManagementService management,
      RepositoryService repository,
      HistoryService history,
      ApplicationRegister register,
      Contents contents,
      Readiness readiness,
      MovableClock clock) {
    this.signedIn = signedIn;
    this.forms = forms;
    this.runtime = runtime;
    this.tasks = tasks;
    this.management = management;
    this.repository = repository;
    this.history = history;
    this.register = register;
    this.contents = contents;
    this.readiness = readiness;
    this.clock = clock;
  }

  /** An application with all that the school's policy asks for, of a name nobody else has. */
  Map<String, Object> application(String school) {
    Map<String, Object> fields = new HashMap<>();
    fields.put("platform", "facebook");
    fields.put("handle", "Gardeners" + ++applications);
    fields.put("openOrClosed", "open");
    fields.put("youngestReader", "13");
    fields.put("ownerStaff", "staff." + school + ",comms-lead." + school);
    fields.put("lead", "staff." + school);
    fields.put("nonEmployees", "");
    fields.put("schoolEmail", "gardeners@" + school + ".example");
    contents.today(school).stream()
        .filter(point -> !point.id().equals(Contents.OPEN_OR_CLOSED))
        .forEach(point -> fields.put(point.field(), "About the garden: " + point.id()));
    return fields;
  }

  static Map<String, Object> with(Map<String, Object> fields, String... changes) {
    Map<String, Object> changed = new HashMap<>(fields);
    for (int i = 0; i < changes.length; i += 2) {
      changed.put(changes[i], changes[i + 1]);
    }
    return changed;
  }

  /** Applies and returns the number of the case, its first jobs done. */
  String ask(String applicant, Map<String, Object> fields) {
    String key = askOnly(applicant, fields);
    work(key);
    return key;
  }

  /** Applies; the jobs of the case wait. */
  String askOnly(String applicant, Map<String, Object> fields) {
    String definition = definition();
    return signedIn.as(
        applicant, () -> forms.submitStartForm(definition, new HashMap<>(fields)).getBusinessKey());
  }

  /** Id of the model as it is deployed. */
  String definition() {
    return repository
        .createProcessDefinitionQuery()
        .processDefinitionKey(AskForAccount.PROCEDURE)
        .latestVersion()
        .singleResult()
        .getId();
  }

  /** Runs what is due in the case, until nothing is. */
  void work(String key) {
    int left = MOST_JOBS;
    for (Job job = due(key); job != null; job = due(key)) {
      management.executeJob(job.getId());
      if (--left == 0) {
        throw new AssertionError("The case " + key + " never comes to rest");
      }
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

  String instance(String key) {
    return history
        .createHistoricProcessInstanceQuery()
        .processInstanceBusinessKey(key)
        .singleResult()
        .getId();
  }

  /** The open tasks of the case, by id of the step. */
  List<String> open(String key) {
    return tasks.createTaskQuery().processInstanceBusinessKey(key).list().stream()
        .map(Task::getTaskDefinitionKey)
        .sorted()
        .toList();
  }

  /** Whom the open tasks of that step are given to. */
  List<String> assignees(String key, String step) {
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

  /** That person's task of the step, else the one task of it that is nobody's. */
  Task task(String key, String step, String person) {
    List<Task> all =
        tasks.createTaskQuery().processInstanceBusinessKey(key).taskDefinitionKey(step).list();
    return all.stream()
        .filter(task -> person.equals(task.getAssignee()))
        .findFirst()
        .or(() -> all.stream().filter(task -> task.getAssignee() == null).findFirst())
        .or(() -> all.stream().findFirst())
        .orElseThrow(() -> new AssertionError("No " + step + " in " + key + ": " + open(key)));
  }

  /** Claims the step, unless it is that person's already. */
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

  /** With a decision alone, and a reason where it is not the plain one. */
  void decide(String key, String step, String person, String decision) {
    boolean plain = List.of("approve", "in-favour", "resubmit", "ask-again").contains(decision);
    complete(
        key,
        step,
        person,
        plain
            ? Map.of("decision", decision)
            : Map.of("decision", decision, "reason", "Because of " + decision));
  }

  /** Every owner who is asked confirms each point with today's date. */
  void everybodyIsReady(String key) {
    for (String owner : assignees(key, "confirmReadiness")) {
      complete(key, "confirmReadiness", owner, readiness(key, owner));
    }
  }

  /** What the owner sends who did all today. */
  Map<String, Object> readiness(String key, String owner) {
    Map<String, Object> fields = new HashMap<>(Map.of("decision", "ready"));
    switch (key.substring(0, key.indexOf('-'))) {
      case "hcps" -> fields.put("acceptableUseSignedOn", clock.today().toString());
      case "bpet", "wmat" -> fields.put("platformInductionOn", clock.today().toString());
      case "obs" -> {
        fields.put("policyReadOn", clock.today().toString());
        fields.put("trainingOn", clock.today().toString());
        Details details = register.details(find(key));
        for (int i = 1; owner.equals(details.lead()) && i <= details.nonEmployees().size(); i++) {
          fields.put("policyReadOn" + i, clock.today().toString());
          fields.put("trainingOn" + i, clock.today().toString());
        }
      }
      default -> fields.put("policyReadOn", clock.today().toString());
    }
    return fields;
  }

  /** What whoever created the account as it was asked for sends. */
  Map<String, Object> created(String key, String keeper) {
    Details details = register.details(find(key));
    Map<String, Object> fields = new HashMap<>();
    fields.put("decision", "created");
    fields.put("handle", details.handle());
    fields.put("link", "https://social.example/" + details.handle());
    fields.put("schoolEmail", details.schoolEmail());
    fields.put("credentialsPlace", "Safe of the school office");
    fields.put("credentialsKeeper", keeper);
    readiness
        .wanted(find(key), Point.ACCOUNT)
        .forEach(point -> fields.put(point.doneField(), "yes"));
    return fields;
  }

  Application find(String key) {
    return register.byCase(key).orElseThrow();
  }

  /** Numbers of other applications for the same account. */
  List<String> alike(String key) {
    return register.alike(find(key), register.details(find(key)));
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

  boolean isOver(String key) {
    return runtime.createProcessInstanceQuery().processInstanceBusinessKey(key).count() == 0;
  }
}
