package org.countersign.engine;

import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.countersign.access.Cases;
import org.countersign.access.ServerRights;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;

/** Opens cases and correlates messages, by business key. */
@Component
class EngineCases implements Cases {

  private final RuntimeService runtime;
  private final ServerRights server;

  EngineCases(RuntimeService runtime, ServerRights server) {
    this.runtime = runtime;
    this.server = server;
  }

  @Override
  public String open(String procedure, String school, Map<String, Object> facts) {
    Map<String, Object> variables = new HashMap<>(facts);
    variables.put("school", school);
    return server.run(
        () -> runtime.startProcessInstanceByKey(procedure, variables).getBusinessKey());
  }

  /**
   * The engine reads a case row by row: of one that moves at that moment it may find half, and then
   * fails in any of many ways, or the database ends a deadlock. All are told apart from a clash by
   * trying again only.
   */
  @Override
  public void tell(String caseKey, String message) {
    try {
      server.run(
          () ->
              runtime
                  .createMessageCorrelation(message)
                  .processInstanceBusinessKey(caseKey)
                  .correlateAll());
    } catch (OptimisticLockingException moved) {
      throw moved;
    } catch (RuntimeException failed) {
      throw new ConcurrencyFailureException(caseKey + " could not be told: " + message, failed);
    }
  }

  @Override
  public void end(String caseKey, String reason) {
    server.run(
        () ->
            runtime.createProcessInstanceQuery().processInstanceBusinessKey(caseKey).list().stream()
                .map(ProcessInstance::getId)
                .forEach(id -> runtime.deleteProcessInstance(id, reason, false, true)));
  }
}
