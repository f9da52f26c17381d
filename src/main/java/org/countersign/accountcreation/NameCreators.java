package org.countersign.accountcreation;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.countersign.school.Role;
import org.springframework.stereotype.Component;

/** Names who creates the account and who keeps its password; the headteacher where nobody does. */
@Component
class NameCreators implements JavaDelegate {

  static final String KEEPERS = "keeperRoles";

  private final CaseApplication applications;
  private final WhoDecides who;

  NameCreators(CaseApplication applications, WhoDecides who) {
    this.applications = applications;
    this.who = who;
  }

  @Override
  public void execute(DelegateExecution execution) {
    String school = applications.of(execution).school();
    Approver creator = WhoDecides.read(CaseApplication.row(execution, "creator"), "roles");
    boolean anybody = !who.able(school, creator.roles(), List.of()).isEmpty();
    execution.setVariable("creatorRoles", anybody ? creator.roles() : Role.HEADTEACHER.id());
    execution.setVariable(
        KEEPERS, WhoDecides.read(CaseApplication.row(execution, "keeper"), "roles").roles());
  }
}
