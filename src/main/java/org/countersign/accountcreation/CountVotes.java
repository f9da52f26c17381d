package org.countersign.accountcreation;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.countersign.accountcreation.Application.Approver;
import org.springframework.stereotype.Component;

/** Counts the votes; where they do not decide, names who does. */
@Component
class CountVotes implements JavaDelegate {

  private final CaseApplication applications;
  private final ApplicationRegister register;
  private final SaidTable said;
  private final NameApprovers approvers;

  CountVotes(
      CaseApplication applications,
      ApplicationRegister register,
      SaidTable said,
      NameApprovers approvers) {
    this.applications = applications;
    this.register = register;
    this.said = said;
    this.approvers = approvers;
  }

  @Override
  public void execute(DelegateExecution execution) {
    Application application = applications.of(execution);
    List<Said> votes = said.at(VoteOnAccount.TASK, application);
    int needed = NameApprovers.votes(CaseApplication.row(execution, "accountApprover"));
    switch (Votes.count(votes.stream().map(Said::decision).toList(), needed)) {
      case APPROVED -> approve(execution, application, votes);
      case REFUSED -> refuse(execution, application, votes);
      default -> handOn(execution, application);
    }
  }

  private void approve(DelegateExecution execution, Application application, List<Said> votes) {
    String by = votes.stream().map(Said::by).sorted().collect(Collectors.joining(","));
    register.approve(application, by, application.approver().clause());
    execution.setVariable("votes", "approved");
  }

  private void refuse(DelegateExecution execution, Application application, List<Said> votes) {
    String reasons = votes.stream().map(Said::reason).collect(Collectors.joining(" "));
    register.close(
        application,
        Status.REFUSED,
        Why.decided("Refused by vote (" + application.approver().clause() + ")", reasons));
    execution.setVariable("votes", "refused");
  }

  private void handOn(DelegateExecution execution, Application application) {
    Optional<Approver> one = approvers.alone(execution, application);
    if (one.isPresent()) {
      register.decidedBy(application.id(), one.get());
      execution.setVariable("approverRoles", one.get().roles());
    } else {
      register.sayWhy(application.id(), Why.NOBODY_DECIDES);
    }
    execution.setVariable("votes", one.isPresent() ? "one-decides" : "nobody-may");
  }
}
