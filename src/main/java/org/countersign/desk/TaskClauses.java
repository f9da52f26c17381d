package org.countersign.desk;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.countersign.access.Actor;
import org.countersign.access.CurrentPerson;
import org.countersign.access.ProcedureModels;
import org.countersign.access.ServerRights;
import org.countersign.policy.StepClauses;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/**
 * Tells whoever sees a task which clauses it carries out, in the school's policy, and what earlier
 * steps decided, where they may read the case's record.
 */
@RestController
class TaskClauses {

  static final String ADDRESS = "/task-clauses";

  private final TaskService tasks;
  private final RuntimeService cases;
  private final ServerRights rights;
  private final ProcedureModels models;
  private final StepClauses clauses;
  private final Decisions decisions;
  private final CurrentPerson people;

  TaskClauses(
      TaskService tasks,
      RuntimeService cases,
      ServerRights rights,
      ProcedureModels models,
      StepClauses clauses,
      Decisions decisions,
      CurrentPerson people) {
    this.tasks = tasks;
    this.cases = cases;
    this.rights = rights;
    this.models = models;
    this.clauses = clauses;
    this.decisions = decisions;
    this.people = people;
  }

  /**
   * @param reads whether the person may read what was decided
   * @param earlier steps that are done; empty where there are none, or they may not be read
   */
  record Shown(List<StepClauses.Shown> clauses, boolean reads, List<Decisions.Line> earlier) {}

  /** Of a task: its case, as far as it matters here. */
  private record Facts(
      String number, String school, String policy, String editions, List<String> cited) {}

  /** A task that the person does not see is not there, in the same words. */
  @GetMapping(ADDRESS + "/{taskId}")
  Shown of(@PathVariable String taskId) {
    Task task = tasks.createTaskQuery().taskId(taskId).singleResult();
    if (task == null) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    Actor person = people.now();
    Facts facts = rights.run(() -> facts(task));
    return new Shown(
        clauses.of(facts.policy(), facts.editions(), facts.cited()),
        decisions.mayRead(facts.number(), facts.school(), person),
        decisions.of(facts.number(), facts.school(), person));
  }

  private Facts facts(Task task) {
    Map<String, Object> known =
        tasks.getVariables(task.getId(), List.of("school", "policy", "policyEditions"));
    return new Facts(
        cases
            .createProcessInstanceQuery()
            .processInstanceId(task.getProcessInstanceId())
            .singleResult()
            .getBusinessKey(),
        (String) known.get("school"),
        (String) known.get("policy"),
        (String) known.get("policyEditions"),
        models
            .ofDefinition(task.getProcessDefinitionId())
            .map(model -> model.clausesOf(task.getTaskDefinitionKey()))
            .orElse(List.of()));
  }
}
