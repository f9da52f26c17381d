package org.countersign.engine;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.countersign.access.Cover;
import org.countersign.access.OpenStep;
import org.countersign.access.StandIns;
import org.countersign.access.TaskFacts;
import org.countersign.access.TaskRules;
import org.countersign.access.Verdict;

/** Tasks as the gate sees them, inside the command that is to change them. */
class GatedTasks {

  private final Supplier<StandIns> standIns;

  GatedTasks(Supplier<StandIns> standIns) {
    this.standIns = standIns;
  }

  /**
   * The task, if the person may see it.
   *
   * @throws AuthorizationException in the same words for a task that is hidden and for none at all
   */
  TaskEntity visible(String taskId, CommandContext context) {
    if (taskId == null) {
      throw new BadUserRequestException("Say which task.");
    }
    TaskEntity task = context.getTaskManager().findTaskById(taskId);
    if (task == null || task.getProcessDefinitionId() == null) {
      throw hidden();
    }
    try {
      context
          .getProcessEngineConfiguration()
          .getCommandCheckers()
          .forEach(checker -> checker.checkTaskWork(task));
    } catch (org.camunda.bpm.engine.ProcessEngineException refused) {
      throw hidden();
    }
    return task;
  }

  private static AuthorizationException hidden() {
    return new AuthorizationException(((Verdict.Refused) TaskRules.NO_SUCH_TASK).reason());
  }

  /** With those of its deputies, and of those who come next, who do it at this very moment. */
  TaskFacts facts(TaskEntity task) {
    StandInLinks links = new StandInLinks(task);
    Map<String, String> deputies = new TreeMap<>(links.deputies());
    Set<String> next = new HashSet<>(links.next());
    if (!deputies.isEmpty() || !next.isEmpty()) {
      Cover cover = standIns.get().cover(open(task));
      deputies.entrySet().retainAll(cover.deputies().entrySet());
      next.retainAll(cover.next());
    }
    Set<String> people = links.ownCandidates();
    people.addAll(next);
    return facts(task, task.getAssignee(), people, links.roles(), deputies);
  }

  /** As it is for working out who does it. */
  OpenStep open(TaskEntity task) {
    StandInLinks links = new StandInLinks(task);
    return new OpenStep(
        Procedure.deployed(task.getProcessDefinitionId()).key(),
        task.getTaskDefinitionKey(),
        facts(task, links.holder(), links.ownCandidates(), links.roles(), links.deputies()),
        links.begunBy(),
        task::getVariable);
  }

  private static TaskFacts facts(
      TaskEntity task,
      String assignee,
      Set<String> people,
      Set<String> roles,
      Map<String, String> deputies) {
    Procedure procedure = Procedure.deployed(task.getProcessDefinitionId());
    Set<String> excluded = excluded(procedure, task.getTaskDefinitionKey(), task::getVariable);
    return new TaskFacts(task.getTenantId(), assignee, people, roles, excluded, deputies);
  }

  /**
   * Who must not do the task. A variable that the model names but the case lacks stops everybody:
   * the product does not know whom to exclude.
   *
   * @throws AuthorizationException where that is so
   */
  static Set<String> excluded(
      Procedure procedure, String step, Function<String, Object> variables) {
    Set<String> people = new HashSet<>();
    for (String variable : procedure.excludes(step)) {
      Object value = variables.apply(variable);
      if (value instanceof Collection<?> several) {
        several.forEach(one -> people.add(String.valueOf(one)));
      } else if (value instanceof String one) {
        // As candidates are written: several names with commas between them.
        Arrays.stream(one.split(",")).map(String::strip).forEach(people::add);
      } else {
        throw new AuthorizationException(
            "It is not known who must be kept from this task, so nobody can do it yet. "
                + "Tell your administrator: “"
                + variable
                + "” is missing.");
      }
    }
    return people;
  }
}
