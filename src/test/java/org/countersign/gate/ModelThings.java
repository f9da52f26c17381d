package org.countersign.gate;

import org.camunda.bpm.engine.ProcessEngine;

/** The procedure, its deployment, and the decision that it asks. */
final class ModelThings {

  private final Things things;
  private final Town town;
  private final ProcessEngine engine;

  ModelThings(Things things, Town town) {
    this.things = things;
    this.town = town;
    this.engine = town.engine();
  }

  void describe() {
    var repository = engine.getRepositoryService();
    things.is("decisionKey", "gate-decision");
    things.is("requirementsKey", "gate-requirements");
    things.make(
        "definitionId",
        () ->
            repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(things.get("definitionKey"))
                .latestVersion()
                .singleResult()
                .getId());
    things.make(
        "deploymentId",
        () -> repository.getProcessDefinition(things.get("definitionId")).getDeploymentId());
    things.make(
        "freshDeploymentId",
        () -> town.deploy("gate-fresh", fresh(Town.model("gate/gate-workshop.bpmn"))));
    things.make(
        "freshDefinitionId",
        () ->
            repository
                .createProcessDefinitionQuery()
                .deploymentId(things.get("freshDeploymentId"))
                .singleResult()
                .getId());
    things.make(
        "freshKey",
        () -> {
          things.get("freshDeploymentId");
          return "gate-fresh";
        });
    things.make(
        "resourceId",
        () ->
            repository.getDeploymentResources(things.get("deploymentId")).stream()
                .filter(one -> one.getName().endsWith(".bpmn"))
                .findFirst()
                .orElseThrow()
                .getId());
    things.make(
        "decisionId",
        () ->
            repository
                .createDecisionDefinitionQuery()
                .decisionDefinitionKey("gate-decision")
                .latestVersion()
                .singleResult()
                .getId());
    things.make(
        "requirementsId",
        () ->
            repository
                .createDecisionRequirementsDefinitionQuery()
                .decisionRequirementsDefinitionKey("gate-requirements")
                .latestVersion()
                .singleResult()
                .getId());
    things.make(
        "jobDefinitionId",
        () ->
            engine
                .getManagementService()
                .createJobDefinitionQuery()
                .processDefinitionId(things.get("definitionId"))
                .activityIdIn("awaitTime")
                .singleResult()
                .getId());
  }

  private static String fresh(String model) {
    return model.replace(Town.WORKSHOP, "gate-fresh").replace("workshop-", "fresh-");
  }
}
