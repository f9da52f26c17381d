package org.countersign.accountcreation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Names who is consulted, unless nobody is left but the applicant, and who assesses the risk where
 * the policy asks for that.
 */
@Component
class NameAdvisers implements JavaDelegate {

  private final CaseApplication applications;
  private final ApplicationRegister register;
  private final WhoDecides who;
  private final Outcomes outcomes;

  NameAdvisers(
      CaseApplication applications,
      ApplicationRegister register,
      WhoDecides who,
      Outcomes outcomes) {
    this.outcomes = outcomes;
    this.applications = applications;
    this.register = register;
    this.who = who;
  }

  @Override
  public void execute(DelegateExecution execution) {
    Application application = applications.of(execution);
    List<String> excluded = register.editors(application.id());
    Approver consultee = WhoDecides.read(CaseApplication.row(execution, "consultee"), "roles");
    boolean consulted = !who.able(application.school(), consultee.roles(), excluded).isEmpty();
    execution.setVariable("consulteeRoles", consulted ? consultee.roles() : "");

    Approver assessor = WhoDecides.read(CaseApplication.row(execution, "assessor"), "roles");
    Map<String, Object> other = CaseApplication.row(execution, "otherApprover");
    Optional<Approver> assesses =
        who.first(
            application.school(),
            List.of(assessor, WhoDecides.read(other, "first"), WhoDecides.read(other, "next")),
            excluded);
    if (assessor.roles().isEmpty()) {
      execution.setVariable("assessment", "not-needed");
    } else if (assesses.isPresent()) {
      execution.setVariable("assessment", "somebody");
      execution.setVariable("assessorRoles", assesses.get().roles());
    } else {
      execution.setVariable("assessment", "nobody-may");
      outcomes.comesBack(application, Why.NOBODY_ASSESSES, assessor.clause());
    }
  }
}
