package org.countersign.accountadoption;

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

/**
 * Somebody writes down what has changed of an account in the register, or gives the account up.
 * Which account it is and since when stays as it was confirmed.
 */
@Component
class MendGaps implements SubmissionRule {

  private static final String MENDED = "mended";

  /** Which state of the register the form was filled from. */
  static final String AS_OF = "asOf";

  private static final List<String> DECISIONS = List.of(MENDED, "close");

  private final CaseAdoption adoptions;
  private final AdoptionRegister register;
  private final Wanted wanted;
  private final ParticularsForm form;
  private final AsRegistered registered;
  private final ParticularsRules rules;
  private final AdoptionOutcomes outcomes;

  MendGaps(
      CaseAdoption adoptions,
      AdoptionRegister register,
      Wanted wanted,
      ParticularsForm form,
      AsRegistered registered,
      ParticularsRules rules,
      AdoptionOutcomes outcomes) {
    this.adoptions = adoptions;
    this.register = register;
    this.wanted = wanted;
    this.form = form;
    this.registered = registered;
    this.rules = rules;
    this.outcomes = outcomes;
  }

  @Override
  public String procedure() {
    return NameAccount.PROCEDURE;
  }

  @Override
  public String element() {
    return "mendGaps";
  }

  @Override
  public List<String> problems(Submission sent) {
    Adoption adoption = adoptions.of(sent);
    Answers answers = new Answers(sent.answers());
    Set<String> fields = new HashSet<>(form.fields(wanted.contents(adoption.policyEditions())));
    fields.addAll(List.of(DecisionForm.DECISION, DecisionForm.REASON, AS_OF));
    answers.only(fields);
    NoSecrets.check(sent.answers(), answers);
    String decision = DecisionForm.decision(answers, DECISIONS);
    DecisionForm.reason(answers, decision, Set.of(MENDED));
    if (decision.equals(MENDED)) {
      Particulars said = read(answers, adoption);
      if (answers.problems().isEmpty()) {
        rules.always(sent.school(), said).forEach(answers::problem);
        Particulars was = register.said(adoption);
        sameAccount(was, said, answers);
        rules.handedOver(sent.school(), was).ifPresent(answers::problem);
        if (!was.equals(register.written(adoption))
            && !registered.mark(was).equals(answers.text(AS_OF, "As of", 36, false))) {
          answers.problem(
              "The register has changed since this form was filled: others may run the account, or keep its password. Open the task again, and write down what is still to be changed.");
        }
      }
    }
    return answers.problems();
  }

  private static void sameAccount(Particulars was, Particulars is, Answers answers) {
    if (!was.platform().equals(is.platform())
        || !was.handle().equals(is.handle())
        || !was.openedOn().equals(is.openedOn())) {
      answers.problem(
          "Network, name and first day stay as they were confirmed. Is it another account? Then"
              + " close this one, and name the other.");
    }
  }

  private Particulars read(Answers answers, Adoption adoption) {
    String editions = adoption.policyEditions();
    return form.read(answers, wanted.contents(editions), wanted.readiness(editions));
  }

  @Override
  public Map<String, Object> keep(Submission sent) {
    Adoption adoption = adoptions.of(sent);
    Answers answers = new Answers(sent.answers());
    String by = sent.actor().userId();
    String decision = DecisionForm.decision(answers, DECISIONS);
    String reason = DecisionForm.reason(answers, decision, Set.of(MENDED));
    register.add(adoption, element(), decision, reason, Map.of(), by);
    if (decision.equals(MENDED)) {
      register.revise(adoption, read(answers, adoption), by);
    } else {
      outcomes.closed(adoption, reason, by);
    }
    return Map.of(DecisionForm.DECISION, decision);
  }
}
