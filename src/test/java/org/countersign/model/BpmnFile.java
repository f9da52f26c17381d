package org.countersign.model;

import static java.util.stream.Collectors.groupingBy;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.impl.BpmnModelConstants;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.xml.instance.DomElement;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** A procedure's model. What rules ask for again and again is looked up once. */
final class BpmnFile implements ModelFile {

  /** By text: the model API reads its schemas again for each file, which takes longest. */
  private static final Map<String, BpmnModelInstance> READ = new ConcurrentHashMap<>();

  private final String path;
  private final BpmnModelInstance model;
  private final Project project;
  private final Map<DomElement, Integer> positions = new HashMap<>();
  private final Map<Class<?>, List<? extends ModelElementInstance>> byType = new HashMap<>();
  private final Map<FlowNode, List<SequenceFlow>> outgoing;

  private BpmnFile(String path, BpmnModelInstance model, Project project) {
    this.path = path;
    this.model = model;
    this.project = project;
    Xml.elements(model).forEach(element -> positions.put(element, positions.size()));
    // By the flows' own ends: the engine does not read the lists that elements keep of them.
    this.outgoing = all(SequenceFlow.class).collect(groupingBy(SequenceFlow::getSource));
  }

  static BpmnFile read(TextFile file, Project project) {
    BpmnModelInstance model =
        READ.computeIfAbsent(file.text(), text -> Bpmn.readModelFromStream(Project.stream(text)));
    return new BpmnFile(file.path(), model, project);
  }

  @Override
  public String path() {
    return path;
  }

  BpmnModelInstance model() {
    return model;
  }

  Project project() {
    return project;
  }

  List<Process> processes() {
    return all(Process.class).toList();
  }

  Process process() {
    return processes().get(0);
  }

  /** All elements of a type and its subtypes, in the order of the file. */
  <T extends ModelElementInstance> Stream<T> all(Class<T> type) {
    return byType.computeIfAbsent(type, this::find).stream().map(type::cast);
  }

  private List<? extends ModelElementInstance> find(Class<?> type) {
    return model.getModelElementsByType(type.asSubclass(ModelElementInstance.class)).stream()
        .sorted(Comparator.comparing(element -> positions.get(element.getDomElement())))
        .toList();
  }

  List<SequenceFlow> outgoing(FlowNode node) {
    return outgoing.getOrDefault(node, List.of());
  }

  /** The value of an extension property, or empty where there is none. */
  static Optional<String> property(BaseElement element, String name) {
    if (element.getExtensionElements() == null) {
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
        .map(property -> Objects.requireNonNullElse(property.getCamundaValue(), ""))
        .findFirst();
  }

  /** A property with something in it. */
  static boolean says(BaseElement element, String property) {
    return property(element, property).filter(text -> !text.isBlank()).isPresent();
  }

  static boolean isDocumented(BaseElement element) {
    return element.getDocumentations().stream()
        .anyMatch(documentation -> !documentation.getTextContent().isBlank());
  }

  /** An attribute of Camunda's own, or an empty text. */
  static String camunda(ModelElementInstance element, String attribute) {
    String value = element.getAttributeValueNs(BpmnModelConstants.CAMUNDA_NS, attribute);
    return value == null ? "" : value.strip();
  }

  /** The words of a list separated by commas. */
  static List<String> words(String list) {
    return Arrays.stream(list.split(",")).map(String::strip).filter(w -> !w.isEmpty()).toList();
  }
}
