package org.countersign.engine;

import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.PropertyChange;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.task.IdentityLink;
import org.countersign.access.TaskAppeared;
import org.countersign.access.TaskEnded;
import org.countersign.access.TaskFacts;
import org.countersign.access.TaskHandedOver;
import org.countersign.access.TaskReleased;
import org.springframework.context.ApplicationEventPublisher;

/**
 * Tells the product, within the engine's transaction, of each step that comes before people, is
 * handed over and is over. So every procedure gets its notices and its author need not think of it.
 */
class TaskNews extends AbstractBpmnParseListener implements TaskListener {

  /** The engine's word for a task of which nobody has changed anything. */
  private static final String NEW = "Created";

  private final ApplicationEventPublisher events;

  TaskNews(ApplicationEventPublisher events) {
    this.events = events;
  }

  @Override
  public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
    TaskDefinition task =
        ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
    task.addBuiltInTaskListener(EVENTNAME_CREATE, this);
    task.addBuiltInTaskListener(EVENTNAME_ASSIGNMENT, this);
    task.addBuiltInTaskListener(EVENTNAME_COMPLETE, this);
    task.addBuiltInTaskListener(EVENTNAME_DELETE, this);
  }

  @Override
  public void notify(DelegateTask task) {
    switch (task.getEventName()) {
      case EVENTNAME_CREATE -> events.publishEvent(appeared(task));
      case EVENTNAME_ASSIGNMENT -> assigned((TaskEntity) task);
      default -> events.publishEvent(new TaskEnded(task.getId()));
    }
  }

  private static TaskAppeared appeared(DelegateTask task) {
    ExecutionEntity whole =
        Context.getCommandContext()
            .getExecutionManager()
            .findExecutionById(task.getProcessInstanceId());
    Procedure procedure = Procedure.deployed(task.getProcessDefinitionId());
    ProcessDefinitionEntity model = whole.getProcessDefinition();
    Optional<TaskFacts> facts = facts(task, procedure);
    return new TaskAppeared(
        task.getId(),
        whole.getBusinessKey(),
        procedure.key(),
        model.getName(),
        task.getTaskDefinitionKey(),
        // As the model has it: what an expression would put in could be a child's name.
        procedure.name(task.getTaskDefinitionKey()),
        task.getDueDate() == null ? null : task.getDueDate().toInstant(),
        // Else it is nobody's, as at the gate.
        facts.orElseGet(
            () -> new TaskFacts(task.getTenantId(), null, Set.of(), Set.of(), Set.of())),
        facts.isPresent(),
        procedure.isConfidential(),
        procedure.isConfidential() || procedure.isSafeguarding());
  }

  /** Empty where the case lacks what the model names, so that it is not known whom to leave out. */
  private static Optional<TaskFacts> facts(DelegateTask task, Procedure procedure) {
    try {
      // A task that has just appeared has no variables of its own to look for.
      Set<String> excluded =
          GatedTasks.excluded(
              procedure, task.getTaskDefinitionKey(), task.getExecution()::getVariable);
      return Optional.of(
          new TaskFacts(
              task.getTenantId(),
              task.getAssignee(),
              candidates(task, IdentityLink::getUserId),
              candidates(task, IdentityLink::getGroupId),
              excluded));
    } catch (AuthorizationException notKnownWhomToLeaveOut) {
      return Optional.empty();
    }
  }

  private static Set<String> candidates(DelegateTask task, Function<IdentityLink, String> who) {
    return task.getCandidates().stream()
        .map(who)
        .filter(Objects::nonNull)
        .collect(Collectors.toSet());
  }

  private void assigned(TaskEntity task) {
    PropertyChange change = task.getPropertyChanges().get(TaskEntity.ASSIGNEE);
    if (change == null) {
      return;
    }
    String to = task.getAssignee();
    String from = change.getOrgValueString();
    String actor = Context.getCommandContext().getAuthenticatedUserId();
    if (to == null) {
      Set<String> people = new StandInLinks(task).ownCandidates();
      events.publishEvent(new TaskReleased(task.getId(), people, from.equals(actor)));
    } else if (!NEW.equals(task.getTaskState()) && !to.equals(actor)) {
      events.publishEvent(new TaskHandedOver(task.getId(), to));
    }
  }
}
