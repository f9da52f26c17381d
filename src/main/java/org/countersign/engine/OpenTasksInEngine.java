package org.countersign.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.countersign.access.OpenTasks;
import org.countersign.access.ServerRights;
import org.countersign.access.StandIns;
import org.countersign.access.TaskFacts;
import org.countersign.audit.Trail;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;

/** Open tasks, one at a time and each in a transaction of its own; and the steps of the models. */
@Component
class OpenTasksInEngine implements OpenTasks {

  private static final Logger LOG = LoggerFactory.getLogger(OpenTasksInEngine.class);

  private final TaskService tasks;
  private final RepositoryService repository;
  private final ProcessEngineConfigurationImpl engine;
  private final ServerRights rights;
  private final TasksToLookAt toLookAt;
  private final ObjectProvider<StandIns> standIns;
  private final TaskCover cover;

  OpenTasksInEngine(
      TaskService tasks,
      RepositoryService repository,
      ProcessEngineConfigurationImpl engine,
      ServerRights rights,
      TasksToLookAt toLookAt,
      ObjectProvider<StandIns> standIns,
      ObjectProvider<Trail> trail,
      ApplicationEventPublisher events) {
    this.tasks = tasks;
    this.repository = repository;
    this.engine = engine;
    this.rights = rights;
    this.toLookAt = toLookAt;
    this.standIns = standIns;
    this.cover =
        new TaskCover(
            new GatedTasks(standIns::getObject),
            standIns::getObject,
            new CaseTrail(trail::getObject),
            events::publishEvent);
  }

  @Override
  public boolean follow(String school) {
    return rights.run(
        () -> {
          boolean all = true;
          for (Task task : toLookAt(school)) {
            all &= follow(task);
          }
          return all;
        });
  }

  private List<Task> toLookAt(String school) {
    List<Task> open = open(school);
    Predicate<TaskFacts> needsNobody = standIns.getObject().needsNobody(school);
    return command(context -> toLookAt.of(open, needsNobody));
  }

  private boolean follow(Task task) {
    try {
      command(
          context -> {
            TaskEntity now = context.getTaskManager().findTaskById(task.getId());
            if (now != null) {
              cover.settle(now);
            }
            return null;
          });
      return true;
    } catch (OptimisticLockingException | ConcurrencyFailureException moved) {
      LOG.info("Task {} moved while who does it was looked at; it is looked at again", task);
      return false;
    } catch (RuntimeException failed) {
      // One that cannot be worked out holds up no other.
      LOG.error("Who does task {} could not be worked out", task.getId(), failed);
      return false;
    }
  }

  @Override
  public List<Waiting> nobodyCanDo(String school) {
    return rights.run(
        () ->
            open(school).stream()
                .map(task -> command(context -> waiting(task.getId(), context)))
                .flatMap(Optional::stream)
                .toList());
  }

  private static Optional<Waiting> waiting(String id, CommandContext context) {
    TaskEntity task = context.getTaskManager().findTaskById(id);
    return task == null || !new StandInLinks(task).nobody()
        ? Optional.empty()
        : Optional.of(new Waiting(task.getProcessInstance().getBusinessKey(), task.getName()));
  }

  private List<Task> open(String school) {
    return tasks.createTaskQuery().tenantIdIn(school).active().unlimitedList();
  }

  private <T> T command(org.camunda.bpm.engine.impl.interceptor.Command<T> work) {
    return engine.getCommandExecutorTxRequired().execute(work);
  }

  @Override
  public List<Step> steps() {
    List<Step> steps = new ArrayList<>();
    rights.run(
        () ->
            repository
                .createProcessDefinitionQuery()
                .latestVersion()
                .active()
                .unlimitedList()
                .forEach(definition -> add(definition, steps)));
    return steps;
  }

  private void add(ProcessDefinition definition, List<Step> steps) {
    BpmnModelInstance model = repository.getBpmnModelInstance(definition.getId());
    Procedure procedure = Procedure.of(model, definition.getKey());
    if (procedure.isConfidential()) {
      return;
    }
    for (UserTask task : model.getModelElementsByType(UserTask.class)) {
      Set<String> roles =
          task.getCamundaCandidateGroupsList().stream()
              .map(String::strip)
              .filter(role -> !role.contains("${"))
              .collect(Collectors.toUnmodifiableSet());
      boolean said =
          roles.size() == task.getCamundaCandidateGroupsList().size()
              && !roles.isEmpty()
              && task.getCamundaCandidateUsersList().isEmpty()
              && task.getCamundaAssignee() == null
              && procedure.excludes(task.getId()).isEmpty();
      steps.add(
          new Step(
              definition.getKey(),
              definition.getName(),
              task.getId(),
              task.getName(),
              roles,
              said));
    }
  }
}
