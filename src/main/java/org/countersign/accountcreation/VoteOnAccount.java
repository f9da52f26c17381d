package org.countersign.accountcreation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.countersign.access.Answers;
import org.countersign.access.DecisionForm;
import org.countersign.access.Submission;
import org.countersign.access.SubmissionRule;
import org.countersign.account.NoSecrets;
import org.springframework.stereotype.Component;

/** One of several who decide together votes. Each vote is kept. */
@Component
class VoteOnAccount implements SubmissionRule {

  static final String TASK = "voteOnAccount";

  private final CaseApplication applications;
  private final SaidTable said;
  private final Risk risk;

  VoteOnAccount(CaseApplication applications, SaidTable said, Risk risk) {
    this.risk = risk;
    this.applications = applications;
    this.said = said;
  }

  @Override
  public String procedure() {
    return AskForAccount.PROCEDURE;
  }

  @Override
  public String element() {
    return TASK;
  }

  @Override
  public List<String> problems(Submission sent) {
    Answers answers = new Answers(sent.answers());
    answers.only(Set.of(DecisionForm.DECISION, DecisionForm.REASON));
    NoSecrets.check(sent.answers(), answers);
    String decision = decision(answers);
    DecisionForm.reason(answers, decision, Set.of(Votes.APPROVE));
    if (decision.equals(Votes.APPROVE) && risk.isTooGreat(applications.of(sent))) {
      answers.problem(Risk.TOO_GREAT + "Vote against it, and say what to change.");
    }
    return answers.problems();
  }

  @Override
  public Map<String, Object> keep(Submission sent) {
    Application application = applications.of(sent);
    Answers answers = new Answers(sent.answers());
    String decision = decision(answers);
    String reason = DecisionForm.reason(answers, decision, Set.of(Votes.APPROVE));
    said.add(application, TASK, decision, reason, Map.of(), sent);
    Map<String, Object> kept = new HashMap<>(Map.of(DecisionForm.DECISION, decision));
    if (Votes.areSplit(said.at(TASK, application).stream().map(Said::decision).toList())) {
      kept.put("votesSplit", true);
    }
    return kept;
  }

  private static String decision(Answers answers) {
    return DecisionForm.decision(answers, List.of(Votes.APPROVE, Votes.REFUSE));
  }
}
