package org.countersign.accountadoption;

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

/** Whoever named an account sends a changed version, or withdraws it. */
@Component
class ReviseAdoption implements SubmissionRule {

  private static final String RESUBMIT = "resubmit";
  private static final List<String> DECISIONS = List.of(RESUBMIT, "withdraw");

  private final CaseAdoption adoptions;
  private final AdoptionRegister register;
  private final Wanted wanted;
  private final ParticularsForm form;
  private final ParticularsRules rules;

  ReviseAdoption(
      CaseAdoption adoptions,
      AdoptionRegister register,
      Wanted wanted,
      ParticularsForm form,
      ParticularsRules rules) {
    this.adoptions = adoptions;
    this.register = register;
    this.wanted = wanted;
    this.form = form;
    this.rules = rules;
  }

  @Override
  public String procedure() {
    return NameAccount.PROCEDURE;
  }

  @Override
  public String element() {
    return "reviseAdoption";
  }

  @Override
  public List<String> problems(Submission sent) {
    Adoption adoption = adoptions.of(sent);
    Answers answers = new Answers(sent.answers());
    Set<String> fields = new HashSet<>(form.fields(wanted.contents(adoption.policyEditions())));
    fields.addAll(List.of(DecisionForm.DECISION, DecisionForm.REASON));
    answers.only(fields);
    NoSecrets.check(sent.answers(), answers);
    String decision = DecisionForm.decision(answers, DECISIONS);
    DecisionForm.reason(answers, decision, Set.of(RESUBMIT));
    if (!decision.equals(RESUBMIT)) {
      return answers.problems();
    }
    Particulars said = read(answers, adoption);
    return answers.problems().isEmpty()
        ? rules.problems(sent.school(), said, adoption.id())
        : answers.problems();
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
    String reason = DecisionForm.reason(answers, decision, Set.of(RESUBMIT));
    register.add(adoption, element(), decision, reason, Map.of(), by);
    Map<String, Object> kept = new HashMap<>(Map.of(DecisionForm.DECISION, decision));
    if (!decision.equals(RESUBMIT)) {
      register.become(adoption, Status.WITHDRAWN, "Withdrawn: " + reason);
      return kept;
    }
    register.revise(adoption, read(answers, adoption), by);
    String applicants = String.join(",", register.editors(adoption.id()));
    // Each write of a variable stays in history for years.
    if (!applicants.equals(sent.known().get(CaseAdoption.APPLICANTS))) {
      kept.put(CaseAdoption.APPLICANTS, applicants);
    }
    return kept;
  }
}
