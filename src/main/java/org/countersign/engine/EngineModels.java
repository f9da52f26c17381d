package org.countersign.engine;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.repository.ProcessDefinitionQuery;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.countersign.access.ProcedureModels;
import org.countersign.access.ServerRights;
import org.springframework.stereotype.Component;

/** Reads each deployed model once: it never changes. */
@Component
class EngineModels implements ProcedureModels {

  private final RepositoryService repository;
  private final ServerRights rights;
  private final Map<String, Model> byDefinition = new ConcurrentHashMap<>();

  EngineModels(RepositoryService repository, ServerRights rights) {
    this.repository = repository;
    this.rights = rights;
  }

  @Override
  public List<Model> current() {
    return rights.run(
        () ->
            repository.createProcessDefinitionQuery().latestVersion().unlimitedList().stream()
                .map(this::model)
                .sorted(Comparator.comparing(Model::name))
                .toList());
  }

  @Override
  public Model ofCase(String definition) {
    return rights.run(() -> model(repository.getProcessDefinition(definition)));
  }

  @Override
  public Optional<Model> model(String procedure, Integer version) {
    ProcessDefinitionQuery all =
        repository.createProcessDefinitionQuery().processDefinitionKey(procedure);
    return rights.run(
        () ->
            (version == null ? all.latestVersion() : all.processDefinitionVersion(version))
                .list().stream().map(this::model).findFirst());
  }

  private Model model(ProcessDefinition definition) {
    return byDefinition.computeIfAbsent(definition.getId(), id -> read(definition));
  }

  private Model read(ProcessDefinition definition) {
    BpmnModelInstance model = repository.getBpmnModelInstance(definition.getId());
    Procedure procedure = Procedure.of(model, definition.getKey());
    return new Model(
        definition.getKey(),
        definition.getName() == null ? definition.getKey() : definition.getName(),
        procedure.isConfidential(),
        inOrder(procedure.flowElements()).map(element -> element(procedure, element)).toList());
  }

  /** As the file has them, what lies in a part of the model right after it. */
  private static Stream<FlowElement> inOrder(Collection<FlowElement> elements) {
    return elements.stream()
        .flatMap(
            one ->
                one instanceof SubProcess part
                    ? Stream.concat(Stream.of(one), inOrder(part.getFlowElements()))
                    : Stream.of(one));
  }

  private static Element element(Procedure procedure, FlowElement element) {
    String id = element.getId();
    String name = element.getName() == null ? id : element.getName().replaceAll("\\s+", " ");
    List<String> clauses =
        procedure.clauses(id).map(cited -> List.of(cited.split("; "))).orElse(List.of());
    return new Element(id, name, clauses, element instanceof EndEvent);
  }
}
