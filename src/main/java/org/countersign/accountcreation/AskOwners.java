package org.countersign.accountcreation;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Asks every owner who has not said so yet whether they are ready; nobody where one of them has
 * left meanwhile.
 */
@Component
class AskOwners implements JavaDelegate {

  private final CaseApplication applications;
  private final ApplicationRegister register;
  private final Readiness readiness;
  private final Owners owners;

  AskOwners(
      CaseApplication applications,
      ApplicationRegister register,
      Readiness readiness,
      Owners owners) {
    this.applications = applications;
    this.register = register;
    this.readiness = readiness;
    this.owners = owners;
  }

  @Override
  public void execute(DelegateExecution execution) {
    Application application = applications.of(execution);
    List<Point> wanted = Contents.points(CaseApplication.rows(execution, "readinessWanted"));
    readiness.want(application, wanted);
    Details details = register.details(application);
    boolean anybodyLeft = owners.sayWhoLeft(application, details);
    execution.setVariable("ownerDeclined", false);
    // Else an earlier round would speak for this one.
    execution.setVariable("everybodyReady", false);
    execution.setVariable(
        "owners",
        anybodyLeft ? new ArrayList<>() : new ArrayList<>(readiness.late(application, details)));
    execution.setVariable(
        "tellFamilies", wanted.stream().anyMatch(point -> point.whose().equals(Point.FAMILIES)));
  }
}
