package org.countersign.engine;

import java.util.Arrays;
import java.util.Collection;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;

/**
 * What a model says of itself in its extension properties.
 *
 * <p>On the process: {@code access} ({@code roles}, or {@code team} where only the case's named
 * team reads it), {@code code} of its cases' numbers, {@code safeguarding}, {@code starters},
 * {@code workers} and {@code readers} (role ids). On a user task: {@code excludes}, the names of
 * variables that hold who must not do it; {@code detailsFor}, role ids of those who alone read what
 * was decided there and why.
 */
final class Procedure {

  private final Process process;

  private Procedure(Process process) {
    this.process = process;
  }

  static Procedure of(BpmnModelInstance model, String key) {
    return new Procedure(model.getModelElementById(key));
  }

  /** The procedure of a deployed definition; to be called inside a command. */
  static Procedure deployed(String definitionId) {
    var cache = Context.getProcessEngineConfiguration().getDeploymentCache();
    var definition = cache.findDeployedProcessDefinitionById(definitionId);
    return of(cache.findBpmnModelInstanceForProcessDefinition(definition), definition.getKey());
  }

  String key() {
    return process.getId();
  }

  /** Anything but {@code roles} counts as confidential: a model that says nothing shows nothing. */
  boolean isConfidential() {
    return !property(process, "access").equals(Optional.of("roles"));
  }

  /** The middle of its cases' numbers, such as {@code POST}; its key where the model has none. */
  String code() {
    return property(process, "code").orElse(key());
  }

  /**
   * Whether nobody may put its notices off. Left out, or {@code no}, it is an ordinary one;
   * anything else counts as safeguarding.
   */
  boolean isSafeguarding() {
    return property(process, "safeguarding").filter(says -> !says.equals("no")).isPresent();
  }

  Set<String> starters() {
    return words(property(process, "starters"));
  }

  Set<String> workers() {
    return words(property(process, "workers"));
  }

  Set<String> readers() {
    return words(property(process, "readers"));
  }

  /** The variables of the people who must not do that task. */
  Set<String> excludes(String taskKey) {
    return words(property(element(taskKey), "excludes"));
  }

  /** Roles that alone read the details of what is done there; empty where every reader does. */
  Set<String> detailsFor(String element) {
    return words(property(element(element), "detailsFor"));
  }

  /** The clauses that the element carries, as the model cites them. */
  Optional<String> clauses(String element) {
    return property(element(element), "clauses");
  }

  /** What people read at the element; null where it has no name. */
  String name(String element) {
    return element(element) instanceof FlowElement named ? named.getName() : null;
  }

  /** What the model holds, in the order of its file. */
  Collection<FlowElement> flowElements() {
    return process.getFlowElements();
  }

  BaseElement element(String id) {
    return process.getModelInstance().getModelElementById(id);
  }

  private static Set<String> words(Optional<String> list) {
    return list.stream()
        .flatMap(text -> Arrays.stream(text.split(",")))
        .map(String::strip)
        .filter(word -> !word.isEmpty())
        .collect(Collectors.toUnmodifiableSet());
  }

  private static Optional<String> property(BaseElement element, String name) {
    if (element == null || element.getExtensionElements() == null) {
      return Optional.empty();
    }
    return element
        .getExtensionElements()
        .getElementsQuery()
        .filterByType(CamundaProperties.class)
        .list()
        .stream()
        .map(CamundaProperties::getCamundaProperties)
        .flatMap(Collection::stream)
        .filter(property -> name.equals(property.getCamundaName()))
        .map(CamundaProperty::getCamundaValue)
        .filter(Objects::nonNull)
        .findFirst();
  }
}
