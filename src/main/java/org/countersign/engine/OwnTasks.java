package org.countersign.engine;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.countersign.access.Actor;
import org.countersign.access.CaseTasks;
import org.countersign.access.ServerRights;
import org.countersign.access.StandIns;
import org.countersign.access.TaskFacts;
import org.countersign.access.TaskRules;
import org.countersign.access.Verdict;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Finds somebody’s tasks, and asks of each the rules that the gate asks. */
@Component
class OwnTasks implements CaseTasks {

  private final TaskService tasks;
  private final ProcessEngineConfigurationImpl engine;
  private final ServerRights rights;
  private final GatedTasks gated;

  OwnTasks(
      TaskService tasks,
      ProcessEngineConfigurationImpl engine,
      ServerRights rights,
      ObjectProvider<StandIns> standIns) {
    this.tasks = tasks;
    this.engine = engine;
    this.rights = rights;
    this.gated = new GatedTasks(standIns::getObject);
  }

  @Override
  public boolean hasOne(String procedure, Actor person) {
    return has(tasks.createTaskQuery().processDefinitionKey(procedure), person);
  }

  @Override
  public boolean hasOneIn(String number, Actor person) {
    return has(tasks.createTaskQuery().processInstanceBusinessKey(number), person);
  }

  @Override
  public Set<String> schoolsAt(String procedure, String step, Actor person) {
    TaskQuery all = tasks.createTaskQuery().processDefinitionKey(procedure).taskDefinitionKey(step);
    return rights.run(
        () -> own(all, person).map(Task::getTenantId).collect(Collectors.toUnmodifiableSet()));
  }

  private boolean has(TaskQuery some, Actor person) {
    return rights.run(() -> own(some, person).findAny().isPresent());
  }

  private Stream<Task> own(TaskQuery some, Actor person) {
    return person.schools().isEmpty()
        ? Stream.empty()
        : some
            .tenantIdIn(person.schools().toArray(String[]::new))
            .active()
            .or()
            .taskAssignee(person.userId())
            .taskCandidateUser(person.userId())
            .endOr()
            .unlimitedList()
            .stream()
            .filter(task -> isOf(person, task.getId()));
  }

  private boolean isOf(Actor person, String id) {
    return engine
        .getCommandExecutorTxRequired()
        .execute(
            context -> {
              TaskEntity task = context.getTaskManager().findTaskById(id);
              return task != null && isOf(person, task);
            });
  }

  /** Whether they could take it, or have it and could complete it. */
  private boolean isOf(Actor person, TaskEntity task) {
    try {
      TaskFacts facts = gated.facts(task);
      return TaskRules.claim(person, person.userId(), facts) instanceof Verdict.Allowed;
    } catch (AuthorizationException notKnownWhomToExclude) {
      return false;
    }
  }
}
