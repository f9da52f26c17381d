package org.countersign.accountadoption;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.countersign.access.Answers;
import org.countersign.access.DecisionForm;
import org.countersign.access.Submission;
import org.countersign.access.SubmissionRule;
import org.countersign.account.NoSecrets;
import org.springframework.stereotype.Component;

/** Whoever confirms an account says that it is the school's, returns it, or refuses it. */
@Component
class ConfirmAccount implements SubmissionRule {

  private static final String CONFIRM = "confirm";
  private static final List<String> DECISIONS = List.of(CONFIRM, "return", "refuse");

  private final CaseAdoption adoptions;
  private final AdoptionRegister register;
  private final ParticularsRules rules;
  private final AdoptionOutcomes outcomes;

  ConfirmAccount(
      CaseAdoption adoptions,
      AdoptionRegister register,
      ParticularsRules rules,
      AdoptionOutcomes outcomes) {
    this.adoptions = adoptions;
    this.register = register;
    this.rules = rules;
    this.outcomes = outcomes;
  }

  @Override
  public String procedure() {
    return NameAccount.PROCEDURE;
  }

  @Override
  public String element() {
    return "confirmAccount";
  }

  @Override
  public List<String> problems(Submission sent) {
    Answers answers = new Answers(sent.answers());
    answers.only(Set.of(DecisionForm.DECISION, DecisionForm.REASON));
    NoSecrets.check(sent.answers(), answers);
    String decision = DecisionForm.decision(answers, DECISIONS);
    DecisionForm.reason(answers, decision, Set.of(CONFIRM));
    if (decision.equals(CONFIRM)) {
      Adoption adoption = adoptions.of(sent);
      rules.handedOver(sent.school(), register.said(adoption)).ifPresent(answers::problem);
      rules
          .taken(sent.school(), register.said(adoption))
          .ifPresent(
              taken ->
                  answers.problem(
                      taken + " So this one cannot be confirmed: return or refuse it."));
    }
    return answers.problems();
  }

  @Override
  public Map<String, Object> keep(Submission sent) {
    Adoption adoption = adoptions.of(sent);
    Answers answers = new Answers(sent.answers());
    String by = sent.actor().userId();
    String decision = DecisionForm.decision(answers, DECISIONS);
    String reason = DecisionForm.reason(answers, decision, Set.of(CONFIRM));
    register.add(adoption, element(), decision, reason, Map.of(), by);
    switch (decision) {
      case CONFIRM -> register.confirm(adoption, by);
      case "return" ->
          outcomes.comesBack(adoption, "Returned: " + reason, adoption.approver().clause(), by);
      default -> outcomes.refused(adoption, reason, by);
    }
    return Map.of(DecisionForm.DECISION, decision);
  }
}
