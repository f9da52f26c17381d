package org.countersign.accounthandover;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.countersign.access.Answers;
import org.countersign.access.DecisionForm;
import org.countersign.access.Submission;
import org.countersign.access.SubmissionRule;
import org.countersign.account.AccountRules;
import org.countersign.account.NoSecrets;
import org.countersign.account.SocialAccount;
import org.countersign.account.SocialAccounts;
import org.springframework.stereotype.Component;

/**
 * Whoever hands the account over says who runs it from now on, that it closes, or that it stays.
 */
@Component
class ChooseSuccessor implements SubmissionRule {

  static final String TASK = "chooseSuccessor";
  static final String TRANSFER = "transfer";
  static final String CLOSE = "close";
  static final String KEEP = "keep";

  private static final List<String> DECISIONS = List.of(TRANSFER, CLOSE, KEEP);
  private static final Set<String> FIELDS =
      Set.of(DecisionForm.DECISION, DecisionForm.REASON, Plan.OWNERS, Plan.LEAD, Plan.OTHERS);

  private final CaseHandover handovers;
  private final HandoverRegister register;
  private final SaidOfHandovers said;
  private final PlanRules rules;
  private final SocialAccounts accounts;
  private final AccountRules members;
  private final Credentials credentials;

  ChooseSuccessor(
      CaseHandover handovers,
      HandoverRegister register,
      SaidOfHandovers said,
      PlanRules rules,
      SocialAccounts accounts,
      AccountRules members,
      Credentials credentials) {
    this.handovers = handovers;
    this.register = register;
    this.said = said;
    this.rules = rules;
    this.accounts = accounts;
    this.members = members;
    this.credentials = credentials;
  }

  @Override
  public String procedure() {
    return AskForHandover.PROCEDURE;
  }

  @Override
  public String element() {
    return TASK;
  }

  @Override
  public List<String> problems(Submission sent) {
    Answers answers = new Answers(sent.answers());
    answers.only(FIELDS);
    NoSecrets.check(sent.answers(), answers);
    String decision = DecisionForm.decision(answers, DECISIONS);
    DecisionForm.reason(answers, decision, Set.of(TRANSFER));
    Handover handover = handovers.of(sent);
    SocialAccount account = handovers.account(handover);
    if (decision.equals(TRANSFER)) {
      Plan plan = Plan.read(answers);
      if (answers.problems().isEmpty()) {
        rules.problems(handover, account, plan).forEach(answers::problem);
      }
    }
    if (decision.equals(KEEP)) {
      keepProblem(handover, account).ifPresent(answers::problem);
    }
    return answers.problems();
  }

  /** Nothing has to change only where nothing stands against it but this handover. */
  Optional<String> keepProblem(Handover handover, SocialAccount account) {
    if (account.status() == SocialAccount.Status.CLOSED) {
      return Optional.of("The account is closed in the register, so it cannot stay as it was.");
    }
    List<String> gone = members.notStaff(handover.school(), handover.leavers());
    if (!gone.isEmpty() && !credentials.areChanged(handover)) {
      return Optional.of(
          "The account cannot stay as it was: not at the school any more: %s, and its credentials were not changed since. Choose who runs it, or close it."
              .formatted(rules.names(gone)));
    }
    return accounts
        .obstacle(account.as(SocialAccount.Status.OPEN))
        .map(
            obstacle ->
                "The account cannot stay as it was: it %s. Choose who runs it, or close it."
                    .formatted(obstacle));
  }

  @Override
  public Map<String, Object> keep(Submission sent) {
    Answers answers = new Answers(sent.answers());
    String decision = DecisionForm.decision(answers, DECISIONS);
    String reason = DecisionForm.reason(answers, decision, Set.of(TRANSFER));
    Handover before = handovers.of(sent);
    register.choose(before);
    said.add(
        handovers.of(sent),
        TASK,
        decision,
        reason,
        decision.equals(TRANSFER) ? Plan.read(answers).write() : Map.of(),
        sent.actor().userId());
    return Map.of(DecisionForm.DECISION, decision);
  }
}
