package org.countersign.accountcreation;

import java.util.List;
import java.util.Map;
import org.countersign.access.Answers;
import org.countersign.access.Submission;
import org.countersign.access.SubmissionRule;
import org.countersign.account.NoSecrets;
import org.springframework.stereotype.Component;

/** The application: what is wrong with it, and what of it goes to the register. */
@Component
class AskForAccount implements SubmissionRule {

  static final String PROCEDURE = "account-creation-approval";

  private final Contents contents;
  private final DetailsRules rules;
  private final ApplicationRegister register;

  AskForAccount(Contents contents, DetailsRules rules, ApplicationRegister register) {
    this.contents = contents;
    this.rules = rules;
    this.register = register;
  }

  @Override
  public String procedure() {
    return PROCEDURE;
  }

  @Override
  public String element() {
    return "accountAskedFor";
  }

  @Override
  public List<String> problems(Submission sent) {
    List<Point> wanted = contents.today(sent.school());
    Answers answers = new Answers(sent.answers());
    answers.only(DetailsForm.fields(wanted));
    NoSecrets.check(sent.answers(), answers);
    Details details = DetailsForm.read(answers, wanted);
    return answers.problems().isEmpty()
        ? rules.problems(sent.school(), details)
        : answers.problems();
  }

  @Override
  public Map<String, Object> keep(Submission sent) {
    Details details = DetailsForm.read(new Answers(sent.answers()), contents.today(sent.school()));
    String applicant = sent.actor().userId();
    String id = register.ask(sent.school(), details, applicant);
    return Map.of(CaseApplication.APPLICATION, id, CaseApplication.APPLICANTS, applicant);
  }
}
