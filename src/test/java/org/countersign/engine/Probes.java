package org.countersign.engine;

import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;

/** The probe models, deployed for one test and taken away with all their cases. */
class Probes implements AutoCloseable {

  private final RepositoryService repository;
  private final RuntimeService runtime;
  private final TaskService tasks;
  private final RoleGrants grants;
  private final String deployment;

  Probes(
      RepositoryService repository, RuntimeService runtime, TaskService tasks, RoleGrants grants) {
    this.repository = repository;
    this.runtime = runtime;
    this.tasks = tasks;
    this.grants = grants;
    this.deployment =
        repository
            .createDeployment()
            .addClasspathResource("probe/gate-probe.bpmn")
            .addClasspathResource("probe/gate-secret.bpmn")
            .addClasspathResource("probe/forms/start.form")
            .addClasspathResource("probe/forms/check.form")
            .deploy()
            .getId();
    grants.apply();
  }

  String definition(String key) {
    return repository
        .createProcessDefinitionQuery()
        .processDefinitionKey(key)
        .latestVersion()
        .singleResult()
        .getId();
  }

  /** A confidential case of that school, handled by the people named. */
  Task secret(String school, String... team) {
    var started =
        runtime.startProcessInstanceByKey(
            "gate-secret", Map.of("school", school, "team", String.join(",", team)));
    return tasks.createTaskQuery().processInstanceId(started.getId()).singleResult();
  }

  @Override
  public void close() {
    repository.deleteDeployment(deployment, true);
    grants.apply();
  }
}
