package org.countersign;

import java.io.File;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.ParallelGateway;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Which events each element of a model has to leave, by what it is in BPMN; read from the model
 * alone, so that an element that no walk comes to is missed.
 */
public final class TrailOfElements {

  private TrailOfElements() {}

  /**
   * Lines “element kind”, sorted.
   *
   * @throws IllegalArgumentException where the model has an element of a sort that stands in no
   *     list here: say there what it has to leave
   */
  public static Set<String> expected(BpmnModelInstance model) {
    Set<String> lines = new TreeSet<>();
    for (FlowNode node : model.getModelElementsByType(FlowNode.class)) {
      kinds(node).forEach(kind -> lines.add(node.getId() + " " + kind));
    }
    return lines;
  }

  private static Set<String> kinds(FlowNode node) {
    if (node instanceof UserTask task) {
      // Whom the model names need not claim it.
      return task.getCamundaAssignee() == null
          ? Set.of("task-offered", "task-claimed", "decision")
          : Set.of("task-offered", "decision");
    }
    if (node instanceof BusinessRuleTask) {
      return Set.of("service-step", "decision-table");
    }
    if (node instanceof ServiceTask) {
      return Set.of("service-step");
    }
    if (node instanceof ExclusiveGateway) {
      return Set.of("way-taken");
    }
    if (node instanceof ReceiveTask) {
      return Set.of("waiting", "message");
    }
    if (node instanceof IntermediateCatchEvent event) {
      return Set.of("waiting", happening(event));
    }
    if (node instanceof BoundaryEvent event) {
      return Set.of(happening(event));
    }
    if (node instanceof StartEvent start) {
      return Set.of(start.getParentElement() instanceof SubProcess ? "reached" : "started");
    }
    if (node instanceof EndEvent
        || node instanceof SubProcess
        || node instanceof CallActivity
        || node instanceof ParallelGateway) {
      return Set.of("reached");
    }
    throw new IllegalArgumentException(
        "Nobody has said what %s, a %s, leaves in the trail"
            .formatted(node.getId(), node.getElementType().getTypeName()));
  }

  private static String happening(CatchEvent event) {
    return event.getEventDefinitions().stream().allMatch(TimerEventDefinition.class::isInstance)
        ? "timer"
        : "message";
  }

  /** What the model's elements must leave and the trail does not have, of any case. */
  public static Set<String> lacking(String procedure, JdbcTemplate jdbc) {
    Set<String> lacking =
        expected(Bpmn.readModelFromFile(new File("processes/" + procedure + ".bpmn")));
    jdbc.queryForList(
            "select distinct element || ' ' || kind from trail_event where element is not null",
            String.class)
        .forEach(lacking::remove);
    return lacking;
  }
}
