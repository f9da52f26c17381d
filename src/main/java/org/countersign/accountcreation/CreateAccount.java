package org.countersign.accountcreation;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.countersign.access.Answers;
import org.countersign.access.DecisionForm;
import org.countersign.access.Submission;
import org.countersign.access.SubmissionRule;
import org.countersign.account.AccountRules;
import org.countersign.account.NoSecrets;
import org.springframework.stereotype.Component;

/**
 * Whoever creates the account says how it was created and where its password is kept, never what it
 * is (A5), or returns it.
 */
@Component
class CreateAccount implements SubmissionRule {

  static final String TASK = "createAccount";
  static final String HANDLE = "handle";
  static final String LINK = DecisionForm.LINK;
  static final String EMAIL = "schoolEmail";
  static final String PLACE = "credentialsPlace";
  static final String KEEPER = "credentialsKeeper";

  private static final String CREATED = "created";
  private static final List<String> DECISIONS = List.of(CREATED, "return");
  private static final List<String> FIELDS =
      List.of(DecisionForm.DECISION, DecisionForm.REASON, HANDLE, LINK, EMAIL, PLACE, KEEPER);
  private static final int LONGEST_LINK = 500;

  private final CaseApplication applications;
  private final ApplicationRegister register;
  private final Readiness readiness;
  private final SaidTable said;
  private final DetailsRules rules;
  private final AccountRules accounts;
  private final Opening opening;
  private final Outcomes outcomes;

  CreateAccount(
      CaseApplication applications,
      ApplicationRegister register,
      Readiness readiness,
      SaidTable said,
      DetailsRules rules,
      AccountRules accounts,
      Opening opening,
      Outcomes outcomes) {
    this.outcomes = outcomes;
    this.applications = applications;
    this.register = register;
    this.readiness = readiness;
    this.said = said;
    this.rules = rules;
    this.accounts = accounts;
    this.opening = opening;
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
    Application application = applications.of(sent);
    Details details = register.details(application);
    List<Point> points = readiness.wanted(application, Point.ACCOUNT);
    Answers answers = new Answers(sent.answers());
    Set<String> names = new HashSet<>(FIELDS);
    points.forEach(point -> names.add(point.doneField()));
    answers.only(names);
    NoSecrets.check(sent.answers(), answers);
    String decision = DecisionForm.decision(answers, DECISIONS);
    DecisionForm.reason(answers, decision, Set.of(CREATED));
    if (decision.equals(CREATED)) {
      Map<String, String> read = read(sent, answers, points);
      if (answers.problems().isEmpty()) {
        rules
            .handleProblem(sent.school(), details.platform(), read.get(HANDLE))
            .ifPresent(answers::problem);
        accounts.emailProblem(sent.school(), read.get(EMAIL)).ifPresent(answers::problem);
        opening.obstacle(application, details).ifPresent(answers::problem);
      }
    }
    return answers.problems();
  }

  @Override
  public Map<String, Object> keep(Submission sent) {
    Application application = applications.of(sent);
    Answers answers = new Answers(sent.answers());
    String decision = DecisionForm.decision(answers, DECISIONS);
    String reason = DecisionForm.reason(answers, decision, Set.of(CREATED));
    boolean created = decision.equals(CREATED);
    said.add(
        application,
        TASK,
        decision,
        reason,
        created ? read(sent, answers, readiness.wanted(application, Point.ACCOUNT)) : Map.of(),
        sent);
    if (!created) {
      outcomes.comesBack(
          application,
          Why.decided("It could not be created", reason),
          "ours: an account is created as it was approved, or goes back",
          sent.actor().userId());
    }
    return Map.of(DecisionForm.DECISION, decision);
  }

  private static Map<String, String> read(Submission sent, Answers answers, List<Point> points) {
    Map<String, String> read = new HashMap<>();
    read.put(HANDLE, answers.text(HANDLE, "Name of the account as created", 100, true));
    String link = DecisionForm.link(answers, "Link to the account", "the account’s");
    if (link.length() > LONGEST_LINK) {
      answers.problem("“Link to the account” is too long. Copy the account’s own address.");
    }
    read.put(LINK, link);
    read.put(EMAIL, answers.text(EMAIL, "E-mail address of the school", 320, true));
    read.put(PLACE, answers.text(PLACE, "Where the password is kept", 500, true));
    read.put(KEEPER, answers.choice(KEEPER, "Who keeps the password", keepers(sent)));
    for (Point point : points) {
      read.put(point.doneField(), answers.choice(point.doneField(), point.says(), List.of("yes")));
    }
    return read;
  }

  private static List<String> keepers(Submission sent) {
    return Arrays.asList(String.valueOf(sent.known().get(NameCreators.KEEPERS)).split(","));
  }
}
