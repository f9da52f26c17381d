package org.countersign.accountcreation;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Looks whether everything is there that the policy of the case asks for, and whether the registers
 * still say what they said as it was sent.
 */
@Component
class NoteMissing implements JavaDelegate {

  private final CaseApplication applications;
  private final ApplicationRegister register;
  private final DetailsRules rules;
  private final Outcomes outcomes;

  NoteMissing(
      CaseApplication applications,
      ApplicationRegister register,
      DetailsRules rules,
      Outcomes outcomes) {
    this.outcomes = outcomes;
    this.applications = applications;
    this.register = register;
    this.rules = rules;
  }

  @Override
  public void execute(DelegateExecution execution) {
    Application application = applications.of(execution);
    Details details = register.details(application);
    List<String> missing = new ArrayList<>();
    Contents.points(CaseApplication.rows(execution, "contentsWanted")).stream()
        .filter(point -> !point.id().equals(Contents.OPEN_OR_CLOSED))
        .filter(point -> details.points().getOrDefault(point.id(), "").isBlank())
        .forEach(point -> missing.add("“" + point.says() + "” is not answered."));
    missing.addAll(rules.problems(application.school(), details));
    execution.setVariable("complete", missing.isEmpty());
    if (!missing.isEmpty()) {
      outcomes.comesBack(
          application,
          Why.cut(String.join(" ", missing)),
          "ours: an application is complete before anybody decides it");
    }
  }
}
