package org.countersign.accountcreation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.countersign.access.Answers;
import org.countersign.access.DecisionForm;
import org.countersign.access.Submission;
import org.countersign.access.SubmissionRule;
import org.countersign.account.NoSecrets;
import org.springframework.stereotype.Component;

/** The applicant sends a changed version, or withdraws the application. */
@Component
class ReviseApplication implements SubmissionRule {

  static final String TASK = "reviseApplication";

  private static final String RESUBMIT = "resubmit";
  private static final String WITHDRAW = "withdraw";

  private final Contents contents;
  private final DetailsRules rules;
  private final ApplicationRegister register;
  private final CaseApplication applications;
  private final SaidTable said;
  private final Outcomes outcomes;

  ReviseApplication(
      Contents contents,
      DetailsRules rules,
      ApplicationRegister register,
      CaseApplication applications,
      SaidTable said,
      Outcomes outcomes) {
    this.contents = contents;
    this.rules = rules;
    this.register = register;
    this.applications = applications;
    this.said = said;
    this.outcomes = outcomes;
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
    List<Point> wanted = contents.asOf(application.policyEditions());
    Answers answers = new Answers(sent.answers());
    Set<String> fields = new HashSet<>(DetailsForm.fields(wanted));
    fields.addAll(List.of(DecisionForm.DECISION, DecisionForm.REASON));
    answers.only(fields);
    NoSecrets.check(sent.answers(), answers);
    String decision = DecisionForm.decision(answers, List.of(RESUBMIT, WITHDRAW));
    DecisionForm.reason(answers, decision, Set.of(RESUBMIT));
    if (!decision.equals(RESUBMIT)) {
      return answers.problems();
    }
    Details details = DetailsForm.read(answers, wanted);
    return answers.problems().isEmpty()
        ? rules.problems(sent.school(), details)
        : answers.problems();
  }

  @Override
  public Map<String, Object> keep(Submission sent) {
    Application application = applications.of(sent);
    Answers answers = new Answers(sent.answers());
    String editor = sent.actor().userId();
    String decision = DecisionForm.decision(answers, List.of(RESUBMIT, WITHDRAW));
    String reason = DecisionForm.reason(answers, decision, Set.of(RESUBMIT));
    said.add(application, element(), decision, reason, Map.of(), sent);
    Map<String, Object> kept = new HashMap<>(Map.of(DecisionForm.DECISION, decision));
    outcomes.doneInTheirPlace(application, decision.equals(WITHDRAW), reason, editor);
    if (decision.equals(WITHDRAW)) {
      register.close(application, Status.WITHDRAWN, Why.decided("Withdrawn", reason));
      return kept;
    }
    Details details = DetailsForm.read(answers, contents.asOf(application.policyEditions()));
    register.revise(application, details, editor);
    List<String> editors = new ArrayList<>(register.editors(application.id()));
    String applicants = String.join(",", editors);
    // Each write of a variable stays in history for years.
    if (!applicants.equals(sent.known().get(CaseApplication.APPLICANTS))) {
      kept.put(CaseApplication.APPLICANTS, applicants);
    }
    return kept;
  }
}
