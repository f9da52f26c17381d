package org.countersign.engine;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.engine.task.Task;

/**
 * Two tiny procedures to try the house with, an ordinary and a confidential one: deployed for a
 * test, and taken away after it with all their cases.
 */
public class Probes {

  private final RepositoryService repository;
  private final RuntimeService runtime;
  private final TaskService tasks;
  private final RoleGrants grants;
  private String deployment;

  Probes(
      RepositoryService repository, RuntimeService runtime, TaskService tasks, RoleGrants grants) {
    this.repository = repository;
    this.runtime = runtime;
    this.tasks = tasks;
    this.grants = grants;
  }

  public void deploy() {
    deploy(
        "probe/gate-probe.bpmn",
        "probe/gate-secret.bpmn",
        "probe/forms/start.form",
        "probe/forms/check.form");
  }

  /** Other procedures for a test, from the class path. */
  public void deploy(String... files) {
    DeploymentBuilder together = repository.createDeployment();
    List.of(files).forEach(together::addClasspathResource);
    deployment = together.deploy().getId();
    grants.apply();
  }

  public void remove() {
    repository.deleteDeployment(deployment, true);
    grants.apply();
  }

  public String definition(String key) {
    return repository
        .createProcessDefinitionQuery()
        .processDefinitionKey(key)
        .latestVersion()
        .singleResult()
        .getId();
  }

  /** An ordinary case of that school, to be checked by its headteacher. */
  public Task ask(String school, String by) {
    return only(
        runtime.startProcessInstanceByKey(
            "gate-probe", Map.of("school", school, "requestedBy", by, "purpose", "Sports day")));
  }

  /** A confidential case of that school, handled by the people named. */
  public Task secret(String school, String... team) {
    return only(
        runtime.startProcessInstanceByKey(
            "gate-secret", Map.of("school", school, "team", String.join(",", team))));
  }

  private Task only(org.camunda.bpm.engine.runtime.ProcessInstance started) {
    return tasks.createTaskQuery().processInstanceId(started.getId()).singleResult();
  }
}
