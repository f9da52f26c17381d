package org.countersign.engine;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.IdentityLink;
import org.countersign.access.TaskFacts;
import org.countersign.access.TaskRules;
import org.countersign.access.Verdict;

/** Tasks as the gate sees them, inside the command that is to change them. */
class GatedTasks {

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

  TaskFacts facts(TaskEntity task) {
    Set<IdentityLink> candidates = task.getCandidates();
    return new TaskFacts(
        task.getTenantId(),
        task.getAssignee(),
        ids(candidates, IdentityLink::getUserId),
        ids(candidates, IdentityLink::getGroupId),
        excluded(task));
  }

  private static Set<String> ids(
      Set<IdentityLink> links, java.util.function.Function<IdentityLink, String> id) {
    return links.stream().map(id).filter(Objects::nonNull).collect(Collectors.toSet());
  }

  /**
   * Who must not do the task. A variable that the model names but the case lacks stops everybody:
   * the product does not know whom to exclude.
   */
  private static Set<String> excluded(TaskEntity task) {
    Procedure procedure = Procedure.deployed(task.getProcessDefinitionId());
    Set<String> people = new HashSet<>();
    for (String variable : procedure.excludes(task.getTaskDefinitionKey())) {
      Object value = task.getVariable(variable);
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
