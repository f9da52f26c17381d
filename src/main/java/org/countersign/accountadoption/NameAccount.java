package org.countersign.accountadoption;

import java.util.List;
import java.util.Map;
import org.countersign.access.Answers;
import org.countersign.access.Submission;
import org.countersign.access.SubmissionRule;
import org.countersign.account.NoSecrets;
import org.countersign.accountcreation.Point;
import org.springframework.stereotype.Component;

/** An account that exists already, as somebody names it. */
@Component
class NameAccount implements SubmissionRule {

  static final String PROCEDURE = "account-adoption";

  private final Wanted wanted;
  private final ParticularsForm form;
  private final ParticularsRules rules;
  private final AdoptionRegister register;

  NameAccount(
      Wanted wanted, ParticularsForm form, ParticularsRules rules, AdoptionRegister register) {
    this.wanted = wanted;
    this.form = form;
    this.rules = rules;
    this.register = register;
  }

  @Override
  public String procedure() {
    return PROCEDURE;
  }

  @Override
  public String element() {
    return "accountNamed";
  }

  @Override
  public List<String> problems(Submission sent) {
    List<Point> contents = wanted.contentsToday(sent.school());
    Answers answers = new Answers(sent.answers());
    answers.only(form.fields(contents));
    NoSecrets.check(sent.answers(), answers);
    Particulars said = form.read(answers, contents, wanted.readinessToday(sent.school()));
    return answers.problems().isEmpty()
        ? rules.problems(sent.school(), said, null)
        : answers.problems();
  }

  @Override
  public Map<String, Object> keep(Submission sent) {
    Particulars said =
        form.read(
            new Answers(sent.answers()),
            wanted.contentsToday(sent.school()),
            wanted.readinessToday(sent.school()));
    String by = sent.actor().userId();
    String id = register.begin(sent.school(), said, by);
    return Map.of(CaseAdoption.ADOPTION, id, CaseAdoption.APPLICANTS, by);
  }
}
