package org.countersign.accountcreation;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Counts the votes; where they do not decide, names who does. */
@Component
class CountVotes implements JavaDelegate {

  private final CaseApplication applications;
  private final ApplicationRegister register;
  private final SaidTable said;
  private final NameApprovers approvers;
  private final Risk risk;
  private final Outcomes outcomes;

  CountVotes(
      CaseApplication applications,
      ApplicationRegister register,
      SaidTable said,
      NameApprovers approvers,
      Risk risk,
      Outcomes outcomes) {
    this.outcomes = outcomes;
    this.applications = applications;
    this.register = register;
    this.said = said;
    this.approvers = approvers;
    this.risk = risk;
  }

  @Override
  public void execute(DelegateExecution execution) {
    Application application = applications.of(execution);
    List<Said> votes = said.at(VoteOnAccount.TASK, application);
    int needed = NameApprovers.votes(CaseApplication.row(execution, "accountApprover"));
    switch (Votes.count(votes.stream().map(Said::decision).toList(), needed)) {
      case APPROVED -> {
        if (risk.isTooGreat(application)) {
          handOn(execution, application, votes);
        } else {
          approve(execution, application, votes);
        }
      }
      case REFUSED -> refuse(execution, application, votes);
      default -> handOn(execution, application, votes);
    }
  }

  private void approve(DelegateExecution execution, Application application, List<Said> votes) {
    String by = votes.stream().map(Said::by).sorted().collect(Collectors.joining(","));
    outcomes.approved(application, by, application.approver().clause());
    execution.setVariable("votes", "approved");
  }

  private void refuse(DelegateExecution execution, Application application, List<Said> votes) {
    String reasons = votes.stream().map(Said::reason).collect(Collectors.joining(" "));
    String clause = application.approver().clause();
    outcomes.refused(application, Why.decided("Refused by vote (" + clause + ")", reasons), clause);
    execution.setVariable("votes", "refused");
  }

  /** Where nobody may decide at present it waits for somebody who may. */
  private void handOn(DelegateExecution execution, Application application, List<Said> votes) {
    // Whoever voted has had their say: another decides (SLT-6).
    execution.setVariable("voted", new ArrayList<>(votes.stream().map(Said::by).toList()));
    Approver one =
        approvers
            .alone(execution, application)
            .orElseGet(() -> NameApprovers.inOrder(execution).get(0));
    register.decidedBy(application.id(), one);
    execution.setVariable("approverRoles", one.roles());
    execution.setVariable("votes", "one-decides");
  }
}
