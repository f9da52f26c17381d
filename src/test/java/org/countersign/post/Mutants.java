package org.countersign.post;

import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.ConditionExpression;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;

/** A model with one thing wrong with it, each thing in turn. */
final class Mutants {

  private final BpmnModelInstance model;
  private final Map<String, Consumer<BpmnModelInstance>> changes = new TreeMap<>();

  private Mutants(File file) {
    model = Bpmn.readModelFromStream(new ByteArrayInputStream(withoutDiagram(file)));
    model.getModelElementsByType(SequenceFlow.class).forEach(this::negate);
    model.getModelElementsByType(ExclusiveGateway.class).forEach(this::swapDefault);
    model.getModelElementsByType(BoundaryEvent.class).forEach(this::remove);
    // Not the task that waits for the end of a stop: without it a stopped post runs in a circle.
    List.of(ServiceTask.class, BusinessRuleTask.class).stream()
        .flatMap(type -> model.getModelElementsByType(type).stream())
        .forEach(step -> skip((FlowNode) step));
    model.getModelElementsByType(IntermediateCatchEvent.class).forEach(this::skip);
  }

  /** What is wrong with it, in words, and what does the wrong to the model. */
  static Map<String, BpmnModelInstance> of(File file) {
    Mutants mutants = new Mutants(file);
    Map<String, BpmnModelInstance> all = new TreeMap<>();
    mutants.changes.forEach(
        (words, change) -> {
          BpmnModelInstance copy = mutants.model.clone();
          change.accept(copy);
          all.put(words, copy);
        });
    return all;
  }

  /** What is drawn would name elements that a change takes away. */
  private static byte[] withoutDiagram(File file) {
    try {
      return Files.readString(file.toPath())
          .replaceFirst("(?s)<bpmndi:BPMNDiagram.*</bpmndi:BPMNDiagram>", "")
          .getBytes(StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void negate(SequenceFlow flow) {
    if (flow.getConditionExpression() != null) {
      String id = flow.getId();
      changes.put(
          "condition of " + id + " negated",
          copy -> {
            SequenceFlow found = copy.getModelElementById(id);
            String condition = found.getConditionExpression().getTextContent();
            found
                .getConditionExpression()
                .setTextContent("${!(" + condition.substring(2, condition.length() - 1) + ")}");
          });
    }
  }

  private void swapDefault(ExclusiveGateway gateway) {
    for (SequenceFlow flow : gateway.getOutgoing()) {
      if (gateway.getDefault() != null && !flow.equals(gateway.getDefault())) {
        String id = gateway.getId();
        String other = flow.getId();
        changes.put(
            "default of " + id + " is " + other,
            copy -> {
              ExclusiveGateway found = copy.getModelElementById(id);
              SequenceFlow now = copy.getModelElementById(other);
              ConditionExpression moved = copy.newInstance(ConditionExpression.class);
              moved.setTextContent(now.getConditionExpression().getTextContent());
              now.removeConditionExpression();
              found.getDefault().setConditionExpression(moved);
              found.setDefault(now);
            });
      }
    }
  }

  private void remove(BoundaryEvent event) {
    String id = event.getId();
    changes.put("without " + id, copy -> takeAway(copy.getModelElementById(id)));
  }

  private static void takeAway(FlowNode node) {
    List.copyOf(node.getOutgoing())
        .forEach(flow -> flow.getParentElement().removeChildElement(flow));
    node.getParentElement().removeChildElement(node);
  }

  private void skip(FlowNode step) {
    String id = step.getId();
    if (step.getOutgoing().size() == 1) {
      changes.put(
          (step instanceof Activity ? "step " : "event ") + id + " skipped",
          copy -> {
            FlowNode found = copy.getModelElementById(id);
            FlowNode next = found.getOutgoing().iterator().next().getTarget();
            List.copyOf(found.getIncoming()).forEach(flow -> flow.setTarget(next));
            takeAway(found);
          });
    }
  }
}
