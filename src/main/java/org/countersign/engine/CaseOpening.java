package org.countersign.engine;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.countersign.school.Schools;

/**
 * Gives every case what all have in common when it opens: its school and policy, who asked and
 * when, and a number that can be read out. It runs before the model's first element, so no model
 * has to think of it, and what a person sends under these names does not count.
 */
class CaseOpening extends AbstractBpmnParseListener implements ExecutionListener {

  private final Schools schools;
  private final CaseNumbers numbers;
  private final Clock clock;

  CaseOpening(Schools schools, CaseNumbers numbers, Clock clock) {
    this.schools = schools;
    this.numbers = numbers;
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
    execution.setVariable("policy", schools.byId(school).orElseThrow().policy());
    execution.setVariable("requestedAt", DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(now));
    if (person != null || !execution.hasVariable("requestedBy")) {
      execution.setVariable("requestedBy", person);
    }
    Procedure procedure = Procedure.deployed(execution.getProcessDefinitionId());
    execution.setProcessBusinessKey(numbers.next(school, procedure, now.getYear()));
  }
}
