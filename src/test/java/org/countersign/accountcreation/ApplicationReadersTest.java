package org.countersign.accountcreation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.countersign.school.Role;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The pages are open to the roles that the model names, and to no other. */
@Tag("no-database")
class ApplicationReadersTest {

  private static final Process MODEL =
      Bpmn.readModelFromFile(Path.of("processes", "account-creation-approval.bpmn").toFile())
          .getModelElementById(AskForAccount.PROCEDURE);

  @Test
  void whoAsksIsWhoTheModelLetsStart() {
    assertThat(ApplicationReaders.STARTERS).containsExactlyInAnyOrderElementsOf(roles("starters"));
  }

  @Test
  void workersAreTheModelsStartersAndWorkers() {
    assertThat(ApplicationReaders.WORKERS)
        .containsExactlyInAnyOrderElementsOf(roles("starters", "workers"));
  }

  @Test
  void readersAreTheModelsReaders() {
    assertThat(ApplicationReaders.READERS).containsExactlyInAnyOrderElementsOf(roles("readers"));
  }

  private static Set<Role> roles(String... properties) {
    return MODEL
        .getExtensionElements()
        .getElementsQuery()
        .filterByType(CamundaProperties.class)
        .singleResult()
        .getCamundaProperties()
        .stream()
        .filter(property -> Set.of(properties).contains(property.getCamundaName()))
        .map(CamundaProperty::getCamundaValue)
        .flatMap(list -> Arrays.stream(list.split(",")))
        .map(role -> Role.byId(role.strip()).orElseThrow())
        .collect(Collectors.toSet());
  }
}
