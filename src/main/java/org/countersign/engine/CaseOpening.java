package org.countersign.engine;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.function.Supplier;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.countersign.policy.PolicyEditions;

/**
 * Gives every case what all have in common when it opens: its school and policy, who asked and
 * when, and a number that can be read out. It runs before the model's first element, so no model
 * has to think of it, and what a person sends under these names does not count.
 */
class CaseOpening extends AbstractBpmnParseListener implements ExecutionListener {

  private final Supplier<PolicyEditions> policies;
  private final CaseNumbers numbers;
  private final TeamSight teams;
  private final Clock clock;

  CaseOpening(
      Supplier<PolicyEditions> policies, CaseNumbers numbers, TeamSight teams, Clock clock) {
    this.policies = policies;
    this.numbers = numbers;
    this.teams = teams;
    this.clock = clock;
  }

  @Override
  public void parseProcess(Element element, ProcessDefinitionEntity definition) {
    definition.addBuiltInListener(EVENTNAME_START, this);
  }

  @Override
  public void notify(DelegateExecution execution) {
    String school = execution.getTenantId();
    OffsetDateTime now = OffsetDateTime.now(clock).truncatedTo(ChronoUnit.SECONDS);
    String person = Context.getCommandContext().getAuthenticatedUserId();
    execution.setVariable("school", school);
    pinPolicy(execution, school);
    execution.setVariable("requestedAt", DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(now));
    if (person != null || !execution.hasVariable("requestedBy")) {
      execution.setVariable("requestedBy", person);
    }
    Procedure procedure = Procedure.deployed(execution.getProcessDefinitionId());
    execution.setProcessBusinessKey(numbers.next(school, procedure, now.getYear()));
    if (procedure.isConfidential()) {
      teams.begun(execution);
    }
  }

  /** A case that another one calls goes by the editions with which that one began. */
  private void pinPolicy(DelegateExecution execution, String school) {
    DelegateExecution caller = execution.getSuperExecution();
    if (caller != null && caller.hasVariable("policyEditions")) {
      execution.setVariable("policy", caller.getVariable("policy"));
      execution.setVariable("policyEditions", caller.getVariable("policyEditions"));
    } else {
      execution.setVariables(policies.get().pin(school));
    }
  }
}
