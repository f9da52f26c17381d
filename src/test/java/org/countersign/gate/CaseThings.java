package org.countersign.gate;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.Variables;

/** A case, its task, and all that waits in it. */
final class CaseThings {

  private final Things things;
  private final Town town;
  private final ProcessEngine engine;

  CaseThings(Things things, Town town) {
    this.things = things;
    this.town = town;
    this.engine = town.engine();
  }

  void describe() {
    describeWork();
    things.make("instanceId", this::start);
    things.make(
        "businessKey",
        () ->
            engine
                .getHistoryService()
                .createHistoricProcessInstanceQuery()
                .processInstanceId(things.get("instanceId"))
                .singleResult()
                .getBusinessKey());
    things.make("taskId", () -> task(things.get("instanceId")).getId());
    things.make(
        "claimedTaskId",
        () -> {
          String task = task(start()).getId();
          town.as(things.worker(), () -> engine.getTaskService().claim(task, things.worker()));
          return task;
        });
    things.make(
        "executionId",
        () ->
            engine
                .getRuntimeService()
                .createExecutionQuery()
                .processInstanceId(things.get("instanceId"))
                .activityId("awaitDelivery")
                .singleResult()
                .getId());
    things.make(
        "finishedInstanceId",
        () -> {
          String instance = start();
          engine.getRuntimeService().deleteProcessInstance(instance, "over");
          return instance;
        });
  }

  private void describeWork() {
    var management = engine.getManagementService();
    var tasks = engine.getTaskService();
    things.make(
        "jobId",
        () ->
            management
                .createJobQuery()
                .processInstanceId(things.get("instanceId"))
                .timers()
                .singleResult()
                .getId());
    things.make(
        "incidentId",
        () ->
            engine
                .getRuntimeService()
                .createIncident(
                    "gate", things.get("executionId"), "configuration", things.get("mark"))
                .getId());
    things.make(
        "externalTaskId",
        () ->
            engine
                .getExternalTaskService()
                .createExternalTaskQuery()
                .processInstanceId(things.get("instanceId"))
                .singleResult()
                .getId());
    things.make(
        "lockedExternalTaskId",
        () -> {
          engine.getExternalTaskService().lock(things.get("externalTaskId"), "worker", 60_000);
          return things.get("externalTaskId");
        });
    things.make(
        "attachmentId",
        () ->
            tasks
                .createAttachment(
                    "text",
                    things.get("taskId"),
                    things.get("instanceId"),
                    things.get("mark"),
                    "description",
                    new ByteArrayInputStream(things.get("mark").getBytes(UTF_8)))
                .getId());
    things.make(
        "commentId",
        () ->
            tasks
                .createComment(things.get("taskId"), things.get("instanceId"), things.get("mark"))
                .getId());
    things.make(
        "batchId",
        () ->
            engine
                .getRuntimeService()
                .deleteProcessInstancesAsync(List.of(things.get("instanceId")), "batch")
                .getId());
  }

  private Task task(String instance) {
    return engine.getTaskService().createTaskQuery().processInstanceId(instance).singleResult();
  }

  private String start() {
    Map<String, Object> variables = new HashMap<>();
    variables.put("school", "obs");
    variables.put("purpose", things.get("mark"));
    variables.put("team", Town.TEAM);
    variables.put(
        "paper",
        Variables.fileValue("paper.txt").file(things.get("mark").getBytes(UTF_8)).create());
    variables.put("requestedBy", Persona.AUTHOR.userId());
    return engine
        .getRuntimeService()
        .startProcessInstanceByKey(things.get("definitionKey"), variables)
        .getId();
  }
}
