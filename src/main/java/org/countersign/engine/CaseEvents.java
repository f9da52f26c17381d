package org.countersign.engine;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.camunda.bpm.engine.ActivityTypes;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.history.event.HistoricActivityInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoricDecisionEvaluationEvent;
import org.camunda.bpm.engine.impl.history.event.HistoricIncidentEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoricProcessInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;
import org.camunda.bpm.engine.impl.history.handler.HistoryEventHandler;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.PvmTransition;
import org.countersign.audit.Kind;
import org.countersign.engine.CaseTrail.Place;

/**
 * Writes to the trail whatever the engine writes to its history: every element that a case comes
 * to, every table that is asked, every incident and every end. So no model has to think of it.
 *
 * <p>An element writes when the case comes to it; a gateway when its way is known; what waits also
 * when the waiting is over. Tasks of people: {@link TaskEvents}.
 */
class CaseEvents implements HistoryEventHandler {

  private static final Set<String> GATEWAYS =
      Set.of(ActivityTypes.GATEWAY_EXCLUSIVE, ActivityTypes.GATEWAY_INCLUSIVE);

  private static final Set<String> WORK =
      Set.of(
          ActivityTypes.TASK_SERVICE,
          ActivityTypes.TASK_BUSINESS_RULE,
          ActivityTypes.TASK_SEND_TASK,
          ActivityTypes.TASK_SCRIPT,
          ActivityTypes.TASK_MANUAL_TASK,
          ActivityTypes.TASK,
          ActivityTypes.INTERMEDIATE_EVENT_MESSAGE_THROW,
          ActivityTypes.END_EVENT_MESSAGE);

  private static final Set<String> WAITS =
      Set.of(
          ActivityTypes.INTERMEDIATE_EVENT_TIMER,
          ActivityTypes.INTERMEDIATE_EVENT_MESSAGE,
          ActivityTypes.INTERMEDIATE_EVENT_SIGNAL,
          ActivityTypes.INTERMEDIATE_EVENT_CONDITIONAL,
          ActivityTypes.TASK_RECEIVE_TASK,
          ActivityTypes.GATEWAY_EVENT_BASED);

  private final CaseTrail trail;

  CaseEvents(CaseTrail trail) {
    this.trail = trail;
  }

  @Override
  public void handleEvents(List<HistoryEvent> events) {
    events.forEach(this::handleEvent);
  }

  @Override
  public void handleEvent(HistoryEvent event) {
    if (event instanceof HistoricDecisionEvaluationEvent asked) {
      asked(asked.getRootHistoricDecisionInstance(), asked);
    } else if (event.getProcessInstanceId() != null) {
      happened(event);
    }
  }

  private void happened(HistoryEvent event) {
    if (event instanceof HistoricActivityInstanceEventEntity activity) {
      if (event.isEventOfType(HistoryEventTypes.ACTIVITY_INSTANCE_START)) {
        begun(activity);
      } else if (event.isEventOfType(HistoryEventTypes.ACTIVITY_INSTANCE_END)) {
        over(activity);
      }
    } else if (event instanceof HistoricIncidentEventEntity incident) {
      incident(incident);
    } else if (event instanceof HistoricProcessInstanceEventEntity whole
        && event.isEventOfType(HistoryEventTypes.PROCESS_INSTANCE_END)) {
      ended(whole);
    }
  }

  private void begun(HistoricActivityInstanceEventEntity activity) {
    String type = activity.getActivityType();
    if (type.equals(ActivityTypes.TASK_USER_TASK) || GATEWAYS.contains(type)) {
      return;
    }
    Kind kind = beginning(activity);
    write(kind, activity, kind == Kind.STARTED ? opening(activity) : Map.of());
  }

  /** By what the case goes, which nobody can tell any more once the engine has forgotten it. */
  private static Map<String, Object> opening(HistoricActivityInstanceEventEntity start) {
    ExecutionEntity whole =
        Context.getCommandContext()
            .getExecutionManager()
            .findExecutionById(start.getProcessInstanceId());
    ProcessDefinitionEntity definition = whole.getProcessDefinition();
    Procedure procedure = Procedure.deployed(definition.getId());
    Map<String, Object> opening = new HashMap<>();
    opening.put("procedure", procedure.key());
    opening.put("model", definition.getVersion());
    opening.put("confidential", procedure.isConfidential());
    opening.put("policy", whole.getVariable("policy"));
    opening.put("editions", whole.getVariable("policyEditions"));
    opening.put("requestedBy", whole.getVariable("requestedBy"));
    opening.values().removeIf(Objects::isNull);
    return opening;
  }

  private static Kind beginning(HistoricActivityInstanceEventEntity activity) {
    String type = activity.getActivityType();
    if (activity.getProcessInstanceId().equals(activity.getParentActivityInstanceId())
        && type.toLowerCase(java.util.Locale.ROOT).endsWith("startevent")) {
      return Kind.STARTED;
    }
    if (WAITS.contains(type)) {
      return Kind.WAITING;
    }
    return WORK.contains(type) ? Kind.SERVICE_STEP : happening(type);
  }

  /** What has happened where a case stands at such an element, or waits there no more. */
  private static Kind happening(String type) {
    if (type.contains("Timer")) {
      return Kind.TIMER;
    }
    return type.toLowerCase(java.util.Locale.ROOT).contains("message")
            || type.equals(ActivityTypes.TASK_RECEIVE_TASK)
        ? Kind.MESSAGE
        : Kind.REACHED;
  }

  private void over(HistoricActivityInstanceEventEntity activity) {
    String type = activity.getActivityType();
    if (activity.isCanceled()) {
      write(Kind.CANCELLED, activity, Map.of());
    } else if (GATEWAYS.contains(type)) {
      write(Kind.WAY_TAKEN, activity, way(activity));
    } else if (WAITS.contains(type)) {
      write(happening(type), activity, Map.of());
    }
  }

  /** The flows that leave it now, by id and, where the model names them, as people read them. */
  private static Map<String, Object> way(HistoricActivityInstanceEventEntity gateway) {
    List<PvmTransition> ways =
        Context.getCommandContext()
            .getExecutionManager()
            .findExecutionById(gateway.getExecutionId())
            .getTransitionsToTake();
    Map<String, Object> details = new HashMap<>();
    details.put("flow", ways.stream().map(PvmTransition::getId).toList());
    details.put(
        "way", ways.stream().map(way -> way.getProperty("name")).filter(Objects::nonNull).toList());
    details.values().removeIf(List.of()::equals);
    return details;
  }

  /** A table that is asked outside all cases, as the pages of the policies do, tells of nothing. */
  private void asked(HistoryEvent root, HistoricDecisionEvaluationEvent asked) {
    if (root.getProcessInstanceId() == null) {
      return;
    }
    for (TableAnswer answer : TableAnswer.all(asked)) {
      Place place =
          Place.of(
              root.getProcessInstanceId(), answer.activity(), elementName(root, answer.activity()));
      trail.write(Kind.DECISION_TABLE, place, null, answer.clauses(), answer.details());
    }
  }

  private static String elementName(HistoryEvent event, String element) {
    return Procedure.deployed(event.getProcessDefinitionId()).name(element);
  }

  /** Without the message: it may say more of the case than the trail should keep for ever. */
  private void incident(HistoricIncidentEventEntity incident) {
    String element =
        incident.getFailedActivityId() == null
            ? incident.getActivityId()
            : incident.getFailedActivityId();
    boolean begins = incident.isEventOfType(HistoryEventTypes.INCIDENT_CREATE);
    trail.write(
        begins ? Kind.INCIDENT : Kind.INCIDENT_OVER,
        Place.of(incident.getProcessInstanceId(), element, elementName(incident, element)),
        Map.of("type", incident.getIncidentType()));
  }

  private void ended(HistoricProcessInstanceEventEntity whole) {
    boolean itself = HistoricProcessInstance.STATE_COMPLETED.equals(whole.getState());
    Map<String, Object> details = new HashMap<>();
    if (!itself) {
      details.put("reason", whole.getDeleteReason());
    }
    trail.write(
        itself ? Kind.ENDED : Kind.CANCELLED,
        new Place(
            whole.getBusinessKey(),
            whole.getTenantId(),
            whole.getProcessDefinitionId(),
            null,
            null),
        details);
  }

  private void write(
      Kind kind, HistoricActivityInstanceEventEntity activity, Map<String, Object> details) {
    trail.write(
        kind,
        Place.of(
            activity.getProcessInstanceId(), activity.getActivityId(), activity.getActivityName()),
        details);
  }
}
