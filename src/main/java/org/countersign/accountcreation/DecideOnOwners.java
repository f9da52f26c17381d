package org.countersign.accountcreation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.countersign.access.Answers;
import org.countersign.access.DecisionForm;
import org.countersign.access.Submission;
import org.countersign.access.SubmissionRule;
import org.countersign.account.NoSecrets;
import org.countersign.account.SocialAccounts;
import org.countersign.start.PageWords;
import org.springframework.stereotype.Component;

/**
 * Whoever decides lets an application go on without owners who are late, has them asked again, or
 * returns it. Who leads the account, and as many owners as the policy wants, have to be ready (A4).
 */
@Component
class DecideOnOwners implements SubmissionRule {

  static final String TASK = "decideOnOwners";

  private static final String GO_ON = "go-on";
  private static final String ASK_AGAIN = "ask-again";
  private static final List<String> DECISIONS = List.of(GO_ON, ASK_AGAIN, "return");
  private static final String CLAUSE = "ours: who is away holds nobody up";

  private final CaseApplication applications;
  private final ApplicationRegister register;
  private final Readiness readiness;
  private final SocialAccounts accounts;
  private final SaidTable said;
  private final Outcomes outcomes;
  private final PageWords words;

  DecideOnOwners(
      CaseApplication applications,
      ApplicationRegister register,
      Readiness readiness,
      SocialAccounts accounts,
      SaidTable said,
      Outcomes outcomes,
      PageWords words) {
    this.applications = applications;
    this.register = register;
    this.readiness = readiness;
    this.accounts = accounts;
    this.said = said;
    this.outcomes = outcomes;
    this.words = words;
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
    String decision = DecisionForm.decision(answers, DECISIONS);
    DecisionForm.reason(answers, decision, Set.of(ASK_AGAIN));
    if (decision.equals(GO_ON)) {
      obstacle(applications.of(sent), answers);
    }
    return answers.problems();
  }

  private void obstacle(Application application, Answers answers) {
    Details details = register.details(application);
    List<String> late = readiness.late(application, details);
    SocialAccounts.LeastOwners least = accounts.leastOwners(application.school());
    if (late.contains(details.lead())) {
      answers.problem(
          "Whoever leads the account has not confirmed, so it cannot go on without them. Ask again,"
              + " or return it.");
    }
    if (details.owners().size() - late.size() < least.number()) {
      answers.problem(
          "Fewer than %d members of staff would run it (%s). Ask again, or return it."
              .formatted(least.number(), least.clause()));
    }
  }

  @Override
  public Map<String, Object> keep(Submission sent) {
    Application application = applications.of(sent);
    Answers answers = new Answers(sent.answers());
    String by = sent.actor().userId();
    String decision = DecisionForm.decision(answers, DECISIONS);
    String reason = DecisionForm.reason(answers, decision, Set.of(ASK_AGAIN));
    List<String> late = new ArrayList<>(readiness.late(application, register.details(application)));
    String names = late.stream().map(words::person).collect(Collectors.joining(", "));
    said.add(application, TASK, decision, reason, Map.of("late", String.join(",", late)), sent);
    if (decision.equals(GO_ON)) {
      register.goOnWithout(application, late);
      outcomes.goesOn(application, Why.decided("It goes on without " + names, reason), CLAUSE, by);
    } else if (!decision.equals(ASK_AGAIN)) {
      outcomes.comesBack(
          application, Why.decided(names + " did not confirm in time", reason), CLAUSE, by);
    }
    return Map.of(DecisionForm.DECISION, decision);
  }
}
