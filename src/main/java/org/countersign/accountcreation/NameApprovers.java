package org.countersign.accountcreation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.countersign.school.Role;
import org.springframework.stereotype.Component;

/**
 * Names who decides: one of those whom the policy names, or, where it wants several votes, all of
 * them but the headteacher, who decides where the votes do not. Never who applied (A2).
 */
@Component
class NameApprovers implements JavaDelegate {

  private final CaseApplication applications;
  private final ApplicationRegister register;
  private final WhoDecides who;
  private final Outcomes outcomes;

  NameApprovers(
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
    Map<String, Object> answer = CaseApplication.row(execution, "accountApprover");
    Approver policy = WhoDecides.read(answer, "roles");
    List<String> voters = voters(application, policy.roles(), votes(answer));
    // Else an earlier round would end this one.
    execution.setVariable("votesSplit", false);
    execution.setVariable("voted", new ArrayList<>());
    execution.setVariable("voters", new ArrayList<>(voters));
    Optional<Approver> one = alone(execution, application);
    if (!voters.isEmpty()) {
      register.decidedBy(application.id(), policy);
      // Of those who vote nobody decides alone what comes up later.
      execution.setVariable(
          "approverRoles", one.orElseGet(() -> inOrder(execution).get(0)).roles());
      execution.setVariable("approval", "several");
    } else if (one.isPresent()) {
      register.decidedBy(application.id(), one.get());
      execution.setVariable("approverRoles", one.get().roles());
      execution.setVariable("approval", "one");
    } else {
      outcomes.comesBack(application, Why.NOBODY_DECIDES, policy.clause());
      execution.setVariable("approval", "nobody-may");
    }
  }

  /** How many votes the policy wants; more than one is a collective decision. */
  static int votes(Map<String, Object> answer) {
    return ((Number) answer.get("votes")).intValue();
  }

  private List<String> voters(Application application, String roles, int votes) {
    List<String> heads = who.able(application.school(), Role.HEADTEACHER.id(), List.of());
    List<String> excluded = new ArrayList<>(register.editors(application.id()));
    excluded.addAll(heads);
    return votes > 1 ? who.able(application.school(), roles, excluded) : List.of();
  }

  /** Who decides alone: the policy's approver, or the headteacher where several would vote. */
  Optional<Approver> alone(DelegateExecution execution, Application application) {
    return who.first(application.school(), inOrder(execution), register.editors(application.id()));
  }

  static List<Approver> inOrder(DelegateExecution execution) {
    return inOrder(
        CaseApplication.row(execution, "accountApprover"),
        CaseApplication.row(execution, "otherApprover"));
  }

  /**
   * @param answer to {@code account-approver}
   * @param other answer to {@code approver-when-author}
   */
  static List<Approver> inOrder(Map<String, Object> answer, Map<String, Object> other) {
    Approver policy = WhoDecides.read(answer, "roles");
    Approver next = WhoDecides.read(other, "next");
    return votes(answer) > 1
        ? List.of(new Approver(Role.HEADTEACHER.id(), policy.clause(), policy.basis()), next)
        : List.of(policy, WhoDecides.read(other, "first"), next);
  }
}
