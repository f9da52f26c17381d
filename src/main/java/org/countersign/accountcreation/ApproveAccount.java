package org.countersign.accountcreation;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.countersign.access.Answers;
import org.countersign.access.DecisionForm;
import org.countersign.access.Submission;
import org.countersign.access.SubmissionRule;
import org.countersign.account.NoSecrets;
import org.springframework.stereotype.Component;

/** Whoever decides alone approves, returns or refuses (reading 1). */
@Component
class ApproveAccount implements SubmissionRule {

  private static final String APPROVE = "approve";
  private static final String RETURN = "return";
  private static final List<String> DECISIONS = List.of(APPROVE, RETURN, "refuse");

  private final CaseApplication applications;
  private final SaidTable said;
  private final Risk risk;
  private final Outcomes outcomes;

  ApproveAccount(CaseApplication applications, SaidTable said, Risk risk, Outcomes outcomes) {
    this.risk = risk;
    this.outcomes = outcomes;
    this.applications = applications;
    this.said = said;
  }

  @Override
  public String procedure() {
    return AskForAccount.PROCEDURE;
  }

  @Override
  public String element() {
    return "approveAccount";
  }

  @Override
  public List<String> problems(Submission sent) {
    Answers answers = new Answers(sent.answers());
    answers.only(Set.of(DecisionForm.DECISION, DecisionForm.REASON));
    NoSecrets.check(sent.answers(), answers);
    String decision = DecisionForm.decision(answers, DECISIONS);
    DecisionForm.reason(answers, decision, Set.of(APPROVE));
    if (decision.equals(APPROVE) && risk.isTooGreat(applications.of(sent))) {
      answers.problem(Risk.TOO_GREAT + "Return it with what to change, or refuse it.");
    }
    return answers.problems();
  }

  @Override
  public Map<String, Object> keep(Submission sent) {
    Application application = applications.of(sent);
    Answers answers = new Answers(sent.answers());
    String by = sent.actor().userId();
    String decision = DecisionForm.decision(answers, DECISIONS);
    String reason = DecisionForm.reason(answers, decision, Set.of(APPROVE));
    said.add(application, element(), decision, reason, Map.of(), sent);
    String clause = application.approver().clause();
    switch (decision) {
      case APPROVE -> outcomes.approved(application, by, clause);
      case RETURN -> outcomes.comesBack(application, Why.decided("Returned", reason), clause, by);
      default ->
          outcomes.refused(application, Why.decided("Refused (" + clause + ")", reason), clause);
    }
    return Map.of(DecisionForm.DECISION, decision);
  }
}
