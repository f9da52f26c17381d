package org.countersign.start;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.countersign.access.ServerRights;
import org.countersign.calendar.Deadlines;
import org.countersign.calendar.Deadlines.Asked;
import org.countersign.calendar.Due;
import org.countersign.calendar.Wording;
import org.countersign.policy.Basis;
import org.countersign.policy.Deadline;
import org.countersign.policy.Policies.Cited;
import org.countersign.policy.PolicyEditions;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/**
 * Tells whoever sees a task by when it is due and what ends it otherwise, each with its clock, its
 * clause and whose rule it is: of any procedure, as its model asks for it.
 */
@RestController
class TaskDeadlines {

  static final String ADDRESS = "/task-deadlines";

  private final TaskService tasks;
  private final RepositoryService models;
  private final ManagementService jobs;
  private final ServerRights rights;
  private final Deadlines deadlines;
  private final PolicyEditions editions;
  private final Clock clock;

  TaskDeadlines(
      TaskService tasks,
      RepositoryService models,
      ManagementService jobs,
      ServerRights rights,
      Deadlines deadlines,
      PolicyEditions editions,
      Clock clock) {
    this.tasks = tasks;
    this.models = models;
    this.jobs = jobs;
    this.rights = rights;
    this.deadlines = deadlines;
    this.editions = editions;
    this.clock = clock;
  }

  /**
   * One date of the task.
   *
   * @param what "Due", "Follow up", or the name of what happens then
   * @param whose why it is so: policy, law, local authority, or a default of ours
   */
  record Line(
      String what, String at, String clock, String length, List<Cited> clauses, String whose) {}

  /** A task that the person does not see is not there, in the same words. */
  @GetMapping(ADDRESS + "/{taskId}")
  List<Line> of(@PathVariable String taskId) {
    Task task = tasks.createTaskQuery().taskId(taskId).singleResult();
    if (task == null) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    return rights.run(() -> lines(task));
  }

  private List<Line> lines(Task task) {
    List<Line> lines = new ArrayList<>();
    ModelElementInstance step =
        models
            .getBpmnModelInstance(task.getProcessDefinitionId())
            .getModelElementById(task.getTaskDefinitionKey());
    if (step instanceof UserTask its) {
      line(task, "Due", its.getCamundaDueDate(), task.getDueDate()).ifPresent(lines::add);
      line(task, "Follow up", its.getCamundaFollowUpDate(), task.getFollowUpDate())
          .ifPresent(lines::add);
    }
    for (ModelElementInstance scope = step; scope != null; scope = scope.getParentElement()) {
      if (scope instanceof Activity activity) {
        timersOn(activity).forEach(timer -> timer(task, timer).ifPresent(lines::add));
      }
    }
    return lines;
  }

  private static List<BoundaryEvent> timersOn(Activity activity) {
    Collection<BoundaryEvent> all =
        activity.getModelInstance().getModelElementsByType(BoundaryEvent.class);
    return all.stream().filter(event -> event.getAttachedTo().equals(activity)).toList();
  }

  private Optional<Line> timer(Task task, BoundaryEvent event) {
    return event.getEventDefinitions().stream()
        .filter(TimerEventDefinition.class::isInstance)
        .map(TimerEventDefinition.class::cast)
        .filter(timer -> timer.getTimeDate() != null)
        .findFirst()
        .flatMap(
            timer ->
                line(
                    task,
                    event.getName().replaceAll("\\s+", " "),
                    timer.getTimeDate().getTextContent(),
                    firesAt(task, event)));
  }

  private Date firesAt(Task task, BoundaryEvent event) {
    return jobs
        .createJobQuery()
        .processInstanceId(task.getProcessInstanceId())
        .activityId(event.getId())
        .list()
        .stream()
        .map(Job::getDuedate)
        .findFirst()
        .orElse(null);
  }

  /** The date as the engine has it; the model only says which deadline it comes from. */
  private Optional<Line> line(Task task, String what, String expression, Date at) {
    Asked asked = Asked.in(expression);
    if (asked == null || at == null) {
      return Optional.empty();
    }
    List<String> names = new ArrayList<>(List.of("school", "policyEditions"));
    Optional.ofNullable(asked.from()).ifPresent(names::add);
    Map<String, Object> known = tasks.getVariables(task.getId(), names);
    String its = (String) known.get("policyEditions");
    Object from = asked.from() == null ? task.getCreateTime() : known.get(asked.from());
    Due due = deadlines.due((String) known.get("school"), its, asked.deadline(), from);
    Deadline by = due.by();
    return Optional.of(
        new Line(
            what,
            Wording.moment(at.toInstant().atZone(clock.getZone()), by.clock()),
            Wording.clock(by.clock()),
            Wording.length(by),
            by.basis() == Basis.LOCAL
                ? List.of(new Cited(by.clause(), ""))
                : editions.asOf(its).cited(by.clause()),
            Wording.basis(by.basis())));
  }
}
