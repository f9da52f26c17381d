package org.countersign.model;

import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.Artifact;
import org.camunda.bpm.model.bpmn.instance.Association;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.DataObjectReference;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Lane;
import org.camunda.bpm.model.bpmn.instance.MessageFlow;
import org.camunda.bpm.model.bpmn.instance.Participant;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnPlane;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.di.DiagramElement;
import org.camunda.bpm.model.bpmn.instance.di.Waypoint;

/** What Cockpit draws is the whole model, and nothing else. */
final class DiagramRules {

  static final List<Rule<BpmnFile>> RULES =
      List.of(
          new Rule<>("a model has one diagram of its process", DiagramRules::onePlane),
          new Rule<>("every element is drawn", DiagramRules::drawn),
          new Rule<>("nothing else is drawn", DiagramRules::nothingElse),
          new Rule<>("a shape has a place and a size", DiagramRules::placed),
          new Rule<>("a flow is drawn from its source to its target", DiagramRules::joined),
          new Rule<>("a part lies inside its sub-process", DiagramRules::inside),
          new Rule<>("a boundary event lies on its border", DiagramRules::onBorder),
          new Rule<>("shapes do not overlap", DiagramRules::apart));

  private DiagramRules() {}

  private static Stream<Found> onePlane(BpmnFile file) {
    List<BpmnPlane> planes = file.all(BpmnPlane.class).toList();
    Set<String> drawable = Set.of("process", "collaboration");
    boolean right =
        planes.size() == 1
            && planes.get(0).getBpmnElement() != null
            && drawable.contains(planes.get(0).getBpmnElement().getElementType().getTypeName());
    return right
        ? Stream.empty()
        : Stream.of(
            Found.at(file.process(), "Draw it in one plane whose bpmnElement is the process."));
  }

  private static Stream<Found> drawn(BpmnFile file) {
    Set<BaseElement> drawn =
        diagram(file).flatMap(one -> subject(one).stream()).collect(Collectors.toSet());
    return drawable(file)
        .filter(element -> !drawn.contains(element))
        .map(element -> Found.at(element, "Draw it: it has no shape or edge."));
  }

  private static Stream<Found> nothingElse(BpmnFile file) {
    Set<BaseElement> drawable = drawable(file).collect(Collectors.toSet());
    return diagram(file)
        .filter(one -> subject(one).filter(drawable::remove).isEmpty())
        .map(one -> Found.at(one, "It draws nothing of the model, or the same again: remove it."));
  }

  private static Stream<? extends BaseElement> drawable(BpmnFile file) {
    return Stream.<Class<? extends BaseElement>>of(
            FlowNode.class,
            Participant.class,
            Lane.class,
            DataObjectReference.class,
            Artifact.class,
            SequenceFlow.class,
            MessageFlow.class)
        .flatMap(file::all);
  }

  private static Stream<DiagramElement> diagram(BpmnFile file) {
    return Stream.<Class<? extends DiagramElement>>of(BpmnShape.class, BpmnEdge.class)
        .flatMap(file::all);
  }

  /** What a shape or edge draws, if that exists and is of its kind. */
  private static Optional<BaseElement> subject(DiagramElement drawing) {
    if (drawing instanceof BpmnEdge edge) {
      return Optional.ofNullable(edge.getBpmnElement()).filter(DiagramRules::isLine);
    }
    return Optional.ofNullable(((BpmnShape) drawing).getBpmnElement())
        .filter(element -> !isLine(element));
  }

  private static boolean isLine(BaseElement element) {
    return element instanceof SequenceFlow
        || element instanceof MessageFlow
        || element instanceof Association;
  }

  private static Stream<Found> placed(BpmnFile file) {
    return file.all(BpmnShape.class)
        .filter(shape -> !Box.of(shape).isVisible())
        .map(shape -> Found.at(shape, "Give it a width and a height, right of and below 0, 0."));
  }

  private static Stream<Found> joined(BpmnFile file) {
    Map<BaseElement, Box> boxes = boxes(file);
    return file.all(BpmnEdge.class)
        .filter(edge -> edge.getBpmnElement() instanceof SequenceFlow)
        .filter(edge -> !isJoined(boxes, edge))
        .map(edge -> Found.at(edge, "Begin it at its source's border and end it at its target's."));
  }

  private static boolean isJoined(Map<BaseElement, Box> boxes, BpmnEdge edge) {
    SequenceFlow flow = (SequenceFlow) edge.getBpmnElement();
    List<Waypoint> points = List.copyOf(edge.getWaypoints());
    return points.size() >= 2
        && touches(boxes.get(flow.getSource()), points.get(0))
        && touches(boxes.get(flow.getTarget()), points.get(points.size() - 1));
  }

  /** What is not drawn at all is another rule's finding. */
  private static boolean touches(Box box, Waypoint point) {
    return box == null || box.hasOnBorder(new Box.Point(point.getX(), point.getY()));
  }

  private static Stream<Found> inside(BpmnFile file) {
    Map<BaseElement, Box> boxes = boxes(file);
    return file.all(FlowNode.class)
        .filter(node -> boxes.containsKey(node) && boxes.containsKey(node.getParentElement()))
        .filter(node -> !boxes.get(node.getParentElement()).holds(boxes.get(node)))
        .map(node -> Found.at(node, "Draw it inside the sub-process that it belongs to."));
  }

  private static Stream<Found> onBorder(BpmnFile file) {
    Map<BaseElement, Box> boxes = boxes(file);
    return file.all(BoundaryEvent.class)
        .filter(event -> boxes.containsKey(event) && boxes.containsKey(event.getAttachedTo()))
        .filter(event -> !boxes.get(event.getAttachedTo()).hasOnBorder(boxes.get(event).middle()))
        .map(event -> Found.at(event, "Draw its middle on the border of what it is attached to."));
  }

  private static Stream<Found> apart(BpmnFile file) {
    Map<BaseElement, Box> boxes = boxes(file);
    List<FlowNode> nodes =
        file.all(FlowNode.class)
            .filter(node -> boxes.containsKey(node) && !(node instanceof BoundaryEvent))
            .toList();
    return IntStream.range(0, nodes.size())
        .filter(i -> overlaps(boxes, nodes.get(i), nodes.subList(0, i)))
        .mapToObj(nodes::get)
        .map(node -> Found.at(node, "It lies over another element: move one of them."));
  }

  private static boolean overlaps(
      Map<BaseElement, Box> boxes, FlowNode node, List<FlowNode> others) {
    return others.stream()
        .filter(other -> other.getParentElement().equals(node.getParentElement()))
        .anyMatch(other -> boxes.get(other).overlaps(boxes.get(node)));
  }

  private static Map<BaseElement, Box> boxes(BpmnFile file) {
    return file.all(BpmnShape.class)
        .filter(shape -> shape.getBpmnElement() != null)
        .collect(toMap(BpmnShape::getBpmnElement, Box::of, (first, again) -> first));
  }
}
