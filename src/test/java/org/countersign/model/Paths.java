package org.countersign.model;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CompensateEventDefinition;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.LinkEventDefinition;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** Which elements a case can get to, and from which it can end. */
final class Paths {

  private final BpmnFile file;

  private Paths(BpmnFile file) {
    this.file = file;
  }

  /** From the process's start events and from event sub-processes, which start by themselves. */
  static Set<FlowNode> reached(BpmnFile file) {
    Paths paths = new Paths(file);
    Set<FlowNode> reached = new HashSet<>();
    Deque<FlowNode> next =
        file.all(FlowNode.class)
            .filter(paths::startsByItself)
            .collect(Collectors.toCollection(ArrayDeque::new));
    while (!next.isEmpty()) {
      FlowNode node = next.remove();
      if (reached.add(node)) {
        Stream.concat(paths.after(node), paths.inside(node)).forEach(next::add);
      }
    }
    return reached;
  }

  /** An end event ends; so does what leads to something that does. */
  static Set<FlowNode> ending(BpmnFile file) {
    Paths paths = new Paths(file);
    Set<FlowNode> ending =
        file.all(FlowNode.class)
            .filter(paths::isAnEnd)
            .collect(Collectors.toCollection(HashSet::new));
    Collection<FlowNode> all = file.all(FlowNode.class).toList();
    while (ending.addAll(
        all.stream().filter(node -> paths.after(node).anyMatch(ending::contains)).toList())) {
      // Once more, for what leads to those just found.
    }
    return ending;
  }

  private boolean startsByItself(FlowNode node) {
    boolean ofProcess = !(node.getParentElement() instanceof SubProcess);
    return node instanceof StartEvent && ofProcess
        || node instanceof SubProcess part && part.triggeredByEvent()
        || node instanceof Activity activity && activity.isForCompensation()
        || is(node, LinkEventDefinition.class) && !file.outgoing(node).isEmpty();
  }

  private boolean isAnEnd(FlowNode node) {
    return node instanceof EndEvent
        || node instanceof SubProcess part && part.triggeredByEvent()
        || node instanceof Activity activity && activity.isForCompensation()
        || node instanceof BoundaryEvent && is(node, CompensateEventDefinition.class)
        || is(node, LinkEventDefinition.class) && file.outgoing(node).isEmpty();
  }

  /** Where a case can go from there: on, or by an event at the border of it or of what holds it. */
  private Stream<FlowNode> after(FlowNode node) {
    Stream<FlowNode> on = file.outgoing(node).stream().map(SequenceFlow::getTarget);
    return Stream.concat(on, Stream.concat(bordering(node), bordering(node.getParentElement())));
  }

  private Stream<FlowNode> bordering(ModelElementInstance holder) {
    return file.all(BoundaryEvent.class)
        .filter(event -> holder.equals(event.getAttachedTo()))
        .map(FlowNode.class::cast);
  }

  private Stream<FlowNode> inside(FlowNode node) {
    return node instanceof SubProcess
        ? node.getChildElementsByType(StartEvent.class).stream().map(FlowNode.class::cast)
        : Stream.empty();
  }

  private static boolean is(FlowNode event, Class<? extends ModelElementInstance> definition) {
    return !event.getChildElementsByType(definition).isEmpty();
  }
}
