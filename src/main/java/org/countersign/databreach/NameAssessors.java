package org.countersign.databreach;

import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.countersign.school.Role;
import org.springframework.stereotype.Component;

/** Names who assesses the breach and reports it, and who must not. */
@Component
class NameAssessors implements JavaDelegate {

  private final CaseBreach cases;
  private final Assessors assessors;

  NameAssessors(CaseBreach cases, Assessors assessors) {
    this.cases = cases;
    this.assessors = assessors;
  }

  @Override
  public void execute(DelegateExecution execution) {
    Breach breach = cases.of(execution);
    List<String> doneBy = breach.event().doneBy();
    Optional<Role> first = assessors.first(breach.school(), doneBy);
    execution.setVariable("assessorRoles", first.orElse(Role.DPO).id());
    // Better by whoever is there than by nobody: the 72 hours run.
    execution.setVariable(
        CaseBreach.NOT_ASSESSING, first.isPresent() ? String.join(",", doneBy) : "");
  }
}
