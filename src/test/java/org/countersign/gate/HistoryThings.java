package org.countersign.gate;

import org.camunda.bpm.engine.ProcessEngine;

/** What history keeps of the case. */
final class HistoryThings {

  private final Things things;
  private final ProcessEngine engine;

  HistoryThings(Things things, Town town) {
    this.things = things;
    this.engine = town.engine();
  }

  void describe() {
    var history = engine.getHistoryService();
    things.make(
        "variableId",
        () ->
            history
                .createHistoricVariableInstanceQuery()
                .processInstanceId(things.get("instanceId"))
                .variableName("purpose")
                .singleResult()
                .getId());
    things.make(
        "fileVariableId",
        () ->
            history
                .createHistoricVariableInstanceQuery()
                .processInstanceId(things.get("instanceId"))
                .variableName("paper")
                .singleResult()
                .getId());
    things.make(
        "detailId",
        () ->
            history
                .createHistoricDetailQuery()
                .processInstanceId(things.get("instanceId"))
                .variableInstanceId(things.get("variableId"))
                .list()
                .get(0)
                .getId());
    things.make(
        "activityId",
        () ->
            history
                .createHistoricActivityInstanceQuery()
                .processInstanceId(things.get("instanceId"))
                .activityId("checkWork")
                .singleResult()
                .getId());
    things.make(
        "operationId",
        () ->
            history
                .createUserOperationLogQuery()
                .taskId(things.get("claimedTaskId"))
                .list()
                .get(0)
                .getOperationId());
    things.make(
        "jobLogId",
        () ->
            history
                .createHistoricJobLogQuery()
                .processInstanceId(things.get("instanceId"))
                .list()
                .get(0)
                .getId());
    things.make(
        "externalTaskLogId",
        () ->
            history
                .createHistoricExternalTaskLogQuery()
                .processInstanceId(things.get("instanceId"))
                .list()
                .get(0)
                .getId());
    things.make(
        "decisionInstanceId",
        () ->
            history
                .createHistoricDecisionInstanceQuery()
                .processInstanceId(things.get("instanceId"))
                .singleResult()
                .getId());
  }
}
