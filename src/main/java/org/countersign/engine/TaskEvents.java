package org.countersign.engine;

import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.PropertyChange;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.task.IdentityLink;
import org.countersign.audit.Kind;
import org.countersign.engine.CaseTrail.Place;

/**
 * Writes to the trail what becomes of each task of a person: to whom it is offered, who takes it,
 * gives it back or hands it over, and what they decide. The engine's history says none of that at
 * once.
 */
class TaskEvents extends AbstractBpmnParseListener implements TaskListener {

  /** The engine's word for a task of which nobody has changed anything. */
  private static final String NEW = "Created";

  private final CaseTrail trail;

  TaskEvents(CaseTrail trail) {
    this.trail = trail;
  }

  @Override
  public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
    TaskDefinition task =
        ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
    task.addBuiltInTaskListener(EVENTNAME_CREATE, this);
    task.addBuiltInTaskListener(EVENTNAME_ASSIGNMENT, this);
    task.addBuiltInTaskListener(EVENTNAME_COMPLETE, this);
  }

  @Override
  public void notify(DelegateTask task) {
    switch (task.getEventName()) {
      case EVENTNAME_CREATE -> write(Kind.TASK_OFFERED, task, offer(task));
      case EVENTNAME_ASSIGNMENT -> assigned((TaskEntity) task);
      default -> write(Kind.DECISION, task, decision(task));
    }
  }

  private static Map<String, Object> offer(DelegateTask task) {
    Map<String, Object> offer = new TreeMap<>();
    offer.put("roles", candidates(task, IdentityLink::getGroupId));
    offer.put("people", candidates(task, IdentityLink::getUserId));
    if (task.getAssignee() != null) {
      offer.put("for", task.getAssignee());
    }
    if (task.getDueDate() != null) {
      offer.put("due", DateTimeFormatter.ISO_INSTANT.format(task.getDueDate().toInstant()));
    }
    offer.values().removeIf(List.of()::equals);
    return offer;
  }

  private static List<String> candidates(DelegateTask task, Function<IdentityLink, String> who) {
    return task.getCandidates().stream().map(who).filter(Objects::nonNull).sorted().toList();
  }

  /** Whom the model names is told with the offer. */
  private void assigned(TaskEntity task) {
    PropertyChange change = task.getPropertyChanges().get(TaskEntity.ASSIGNEE);
    if (change == null || NEW.equals(task.getTaskState())) {
      return;
    }
    String before = (String) change.getOrgValue();
    String now = task.getAssignee();
    Map<String, Object> details = new HashMap<>();
    details.put("from", before);
    details.put("to", now);
    details.values().removeIf(Objects::isNull);
    if (now == null) {
      write(Kind.TASK_RELEASED, task, details);
    } else {
      write(before == null ? Kind.TASK_CLAIMED : Kind.TASK_HANDED_OVER, task, details);
    }
  }

  /** As answered at the gate; where the product completes a task, as its case has it. */
  private static Map<String, Object> decision(DelegateTask task) {
    Map<String, Object> answers = Passing.answers(task.getId());
    if (answers.isEmpty() && task.getVariable("decision") instanceof String decision) {
      return Map.of("decision", decision);
    }
    return answers;
  }

  private void write(Kind kind, DelegateTask task, Map<String, Object> details) {
    trail.write(
        kind,
        Place.of(task.getProcessInstanceId(), task.getTaskDefinitionKey(), task.getName()),
        Passing.onBehalfOf(task.getId()),
        details);
  }
}
