package org.countersign.staffconcern;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Closes the concern: whoever reported it reads that it is closed, and nothing else. What met no
 * threshold is kept until the person leaves. Clauses: see {@code closeConcern} in
 * concern-about-staff.bpmn.
 */
@Component
class CloseConcern implements JavaDelegate {

  private final StaffConcerns register;
  private final ConcernKeeping keeping;

  CloseConcern(StaffConcerns register, ConcernKeeping keeping) {
    this.register = register;
    this.keeping = keeping;
  }

  @Override
  public void execute(DelegateExecution execution) {
    keeping.belowThreshold((String) execution.getVariable(StaffConcerns.CONCERN), "none");
    register.close(execution.getProcessBusinessKey());
  }
}
