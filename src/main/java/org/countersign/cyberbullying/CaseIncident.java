package org.countersign.cyberbullying;

import org.camunda.bpm.engine.delegate.VariableScope;
import org.countersign.access.Submission;
import org.springframework.stereotype.Component;

/** The record of a running case. */
@Component
class CaseIncident {

  private final IncidentRegister register;

  CaseIncident(IncidentRegister register) {
    this.register = register;
  }

  /**
   * @throws IllegalStateException where the register has no such record
   */
  Incident of(VariableScope its) {
    return byId(its.getVariable(TakeReports.INCIDENT));
  }

  /**
   * @throws IllegalStateException where the register has no such record
   */
  Incident of(Submission sent) {
    return byId(sent.known().get(TakeReports.INCIDENT));
  }

  private Incident byId(Object id) {
    return register
        .byId(String.valueOf(id))
        .orElseThrow(() -> new IllegalStateException("The case has no record in the register"));
  }
}
