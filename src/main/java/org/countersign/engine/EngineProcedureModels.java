package org.countersign.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.repository.ProcessDefinitionQuery;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.countersign.access.ProcedureModels;
import org.countersign.access.ServerRights;
import org.springframework.stereotype.Component;

/** Reads the models that are deployed. */
@Component
class EngineProcedureModels implements ProcedureModels {

  private final RepositoryService repository;
  private final ServerRights rights;

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
  public Optional<String> procedureOf(String definition) {
    return rights.run(
        () ->
            Optional.ofNullable(
                    repository
                        .createProcessDefinitionQuery()
                        .processDefinitionId(definition)
                        .singleResult())
                .map(ProcessDefinition::getKey));
  }

  private ProcessDefinitionQuery query(String procedure) {
    return repository.createProcessDefinitionQuery().processDefinitionKey(procedure);
  }

  private ProcedureModel model(ProcessDefinition definition, boolean latest) {
    BpmnModelInstance model = repository.getBpmnModelInstance(definition.getId());
    Procedure procedure = Procedure.of(model, definition.getKey());
    Map<String, String> names = new TreeMap<>();
    Map<String, String> clauses = new TreeMap<>();
    for (FlowElement element : model.getModelElementsByType(FlowElement.class)) {
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
        definition.getName(),
        definition.getVersion(),
        latest,
        xml(definition),
        names,
        clauses,
        outcomes);
  }

  private String xml(ProcessDefinition definition) {
    try (InputStream file = repository.getProcessModel(definition.getId())) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
