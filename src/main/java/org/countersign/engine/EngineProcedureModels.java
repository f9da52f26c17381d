package org.countersign.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.repository.ProcessDefinitionQuery;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.countersign.access.ProcedureModels;
import org.countersign.access.ServerRights;
import org.springframework.stereotype.Component;

/** Reads the models that are deployed. */
@Component
class EngineProcedureModels implements ProcedureModels {

  private final RepositoryService repository;
  private final ServerRights rights;
  private final Map<String, ProcedureModel> read = new ConcurrentHashMap<>();

  EngineProcedureModels(RepositoryService repository, ServerRights rights) {
    this.repository = repository;
    this.rights = rights;
  }

  @Override
  public Optional<ProcedureModel> of(String procedure, Integer version) {
    return rights.run(
        () -> {
          ProcessDefinition latest = query(procedure).latestVersion().singleResult();
          ProcessDefinition asked =
              version == null
                  ? latest
                  : query(procedure).processDefinitionVersion(version).singleResult();
          return Optional.ofNullable(asked)
              .map(one -> model(one, one.getVersion() == latest.getVersion()));
        });
  }

  @Override
  public List<ProcedureModel> latest() {
    return rights.run(
        () ->
            repository.createProcessDefinitionQuery().latestVersion().unlimitedList().stream()
                .map(definition -> model(definition, true))
                .sorted(Comparator.comparing(ProcedureModel::name))
                .toList());
  }

  @Override
  public Optional<ProcedureModel> ofDefinition(String definition) {
    return rights
        .run(() -> found(definition))
        .flatMap(found -> of(found.getKey(), found.getVersion()));
  }

  @Override
  public Optional<String> procedureOf(String definition) {
    return rights.run(() -> found(definition)).map(ProcessDefinition::getKey);
  }

  private Optional<ProcessDefinition> found(String definition) {
    return Optional.ofNullable(
        repository.createProcessDefinitionQuery().processDefinitionId(definition).singleResult());
  }

  private ProcessDefinitionQuery query(String procedure) {
    return repository.createProcessDefinitionQuery().processDefinitionKey(procedure);
  }

  /** A deployed model never changes; only which of them is the latest. */
  private ProcedureModel model(ProcessDefinition definition, boolean latest) {
    return read.computeIfAbsent(definition.getId() + " " + latest, key -> read(definition, latest));
  }

  private ProcedureModel read(ProcessDefinition definition, boolean latest) {
    BpmnModelInstance model = repository.getBpmnModelInstance(definition.getId());
    Procedure procedure = Procedure.of(model, definition.getKey());
    Map<String, String> names = new LinkedHashMap<>();
    Map<String, String> clauses = new LinkedHashMap<>();
    for (FlowElement element : inOrder(procedure.flowElements()).toList()) {
      String id = element.getId();
      if (element.getName() != null) {
        names.put(id, element.getName().replaceAll("\\s+", " ").strip());
      }
      procedure.clauses(id).ifPresent(cited -> clauses.put(id, cited));
    }
    List<String> outcomes =
        model.getModelElementsByType(EndEvent.class).stream()
            .filter(end -> end.getParentElement() instanceof Process)
            .map(end -> names.get(end.getId()))
            .filter(java.util.Objects::nonNull)
            .distinct()
            .sorted()
            .toList();
    return new ProcedureModel(
        definition.getKey(),
        definition.getName() == null ? definition.getKey() : definition.getName(),
        definition.getVersion(),
        latest,
        procedure.isConfidential(),
        xml(definition),
        Collections.unmodifiableMap(names),
        Collections.unmodifiableMap(clauses),
        outcomes,
        model.getModelElementsByType(EndEvent.class).stream()
            .map(EndEvent::getId)
            .collect(Collectors.toUnmodifiableSet()));
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

  private String xml(ProcessDefinition definition) {
    try (InputStream file = repository.getProcessModel(definition.getId())) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
