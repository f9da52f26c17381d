package org.countersign.accountadoption;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.countersign.access.Answers;
import org.countersign.access.DecisionForm;
import org.countersign.access.Submission;
import org.countersign.access.SubmissionRule;
import org.countersign.account.NoSecrets;
import org.countersign.accountadoption.OwnersReady.Lacking;
import org.springframework.stereotype.Component;

/** An owner says when each point was done that is not on record, or that they run it no more. */
@Component
class ConfirmOwnReadiness implements SubmissionRule {

  private static final String READY = "ready";
  private static final List<String> DECISIONS = List.of(READY, "decline");

  private final CaseAdoption adoptions;
  private final AdoptionRegister register;
  private final OwnersReady ready;
  private final Clock clock;

  ConfirmOwnReadiness(
      CaseAdoption adoptions, AdoptionRegister register, OwnersReady ready, Clock clock) {
    this.adoptions = adoptions;
    this.register = register;
    this.ready = ready;
    this.clock = clock;
  }

  @Override
  public String procedure() {
    return NameAccount.PROCEDURE;
  }

  @Override
  public String element() {
    return "confirmOwnReadiness";
  }

  @Override
  public List<String> problems(Submission sent) {
    Answers answers = new Answers(sent.answers());
    List<Lacking> asked = asked(sent);
    Set<String> names = new HashSet<>(Set.of(DecisionForm.DECISION, DecisionForm.REASON));
    asked.forEach(one -> names.add(one.field()));
    answers.only(names);
    NoSecrets.check(sent.answers(), answers);
    String decision = DecisionForm.decision(answers, DECISIONS);
    DecisionForm.reason(answers, decision, Set.of(READY));
    if (decision.equals(READY)) {
      asked.forEach(one -> check(answers, one, sent.school()));
    }
    return answers.problems();
  }

  private void check(Answers answers, Lacking one, String school) {
    String label = label(one);
    LocalDate on = answers.day(one.field(), label);
    if (on != null && on.isAfter(LocalDate.now(clock))) {
      answers.problem("“" + label + "” is still to come. Confirm it on the day it is done.");
    } else if (on != null && !ready.counts(school, on)) {
      answers.problem("“" + label + "” is too long ago. Have it done again.");
    }
  }

  static String label(Lacking one) {
    return one.whose().name() == null ? one.point().says() : one.name() + ": " + one.point().says();
  }

  private List<Lacking> asked(Submission sent) {
    Adoption adoption = adoptions.of(sent);
    return ready.askedOf(sent.actor().userId(), adoption, register.said(adoption));
  }

  @Override
  public Map<String, Object> keep(Submission sent) {
    Adoption adoption = adoptions.of(sent);
    Answers answers = new Answers(sent.answers());
    String by = sent.actor().userId();
    String decision = DecisionForm.decision(answers, DECISIONS);
    String reason = DecisionForm.reason(answers, decision, Set.of(READY));
    register.add(adoption, element(), decision, reason, Map.of(), by);
    if (!decision.equals(READY)) {
      return Map.of(DecisionForm.DECISION, decision, CaseAdoption.DECLINED, true);
    }
    Particulars said = register.said(adoption);
    for (Lacking one : asked(sent)) {
      ready.note(adoption, said, one, answers.day(one.field(), label(one)), by);
    }
    return Map.of(DecisionForm.DECISION, decision);
  }
}
