package org.countersign.accountcreation;

import java.time.Clock;
import java.time.LocalDate;
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
import org.countersign.accountcreation.Readiness.Confirmed;
import org.springframework.stereotype.Component;

/** An owner says when each point was done, or that they will not run the account. */
@Component
class ConfirmReadiness implements SubmissionRule {

  private static final String READY = "ready";
  private static final String DECLINE = "decline";
  private static final List<String> DECISIONS = List.of(READY, DECLINE);

  private final CaseApplication applications;
  private final ApplicationRegister register;
  private final Readiness readiness;
  private final SaidTable said;
  private final ReadinessFields fields;
  private final OwnersTraining training;
  private final Clock clock;
  private final Outcomes outcomes;

  ConfirmReadiness(
      CaseApplication applications,
      ApplicationRegister register,
      Readiness readiness,
      SaidTable said,
      ReadinessFields fields,
      OwnersTraining training,
      Clock clock,
      Outcomes outcomes) {
    this.outcomes = outcomes;
    this.applications = applications;
    this.register = register;
    this.readiness = readiness;
    this.said = said;
    this.fields = fields;
    this.training = training;
    this.clock = clock;
  }

  @Override
  public String procedure() {
    return AskForAccount.PROCEDURE;
  }

  @Override
  public String element() {
    return "confirmReadiness";
  }

  @Override
  public List<String> problems(Submission sent) {
    Answers answers = new Answers(sent.answers());
    List<ReadinessFields.Field> asked = asked(sent);
    Set<String> names = new HashSet<>(Set.of(DecisionForm.DECISION, DecisionForm.REASON));
    asked.forEach(field -> names.add(field.name()));
    answers.only(names);
    NoSecrets.check(sent.answers(), answers);
    String decision = DecisionForm.decision(answers, DECISIONS);
    DecisionForm.reason(answers, decision, Set.of(READY));
    if (decision.equals(READY)) {
      confirmed(sent, answers, asked);
    }
    return answers.problems();
  }

  @Override
  public Map<String, Object> keep(Submission sent) {
    Application application = applications.of(sent);
    Answers answers = new Answers(sent.answers());
    String owner = sent.actor().userId();
    String decision = DecisionForm.decision(answers, DECISIONS);
    String reason = DecisionForm.reason(answers, decision, Set.of(READY));
    said.add(application, element(), decision, reason, Map.of(), sent);
    Map<String, Object> kept = new HashMap<>(Map.of(DecisionForm.DECISION, decision));
    if (decision.equals(DECLINE)) {
      outcomes.comesBack(
          application,
          Why.decided("One of the owners will not run the account", reason),
          "ours: nobody has to run an account",
          owner);
      kept.put("ownerDeclined", true);
      return kept;
    }
    String platform = register.details(application).platform();
    for (Confirmed one : confirmed(sent, answers, asked(sent))) {
      readiness.confirm(application, one);
      training.note(application, platform, one);
    }
    return kept;
  }

  private List<ReadinessFields.Field> asked(Submission sent) {
    Application application = applications.of(sent);
    return fields.of(application, register.details(application), sent.actor().userId());
  }

  private List<Confirmed> confirmed(
      Submission sent, Answers answers, List<ReadinessFields.Field> asked) {
    LocalDate today = LocalDate.now(clock);
    List<Confirmed> confirmed = new ArrayList<>();
    for (ReadinessFields.Field field : asked) {
      LocalDate on = answers.day(field.name(), field.label());
      if (on != null && on.isAfter(today)) {
        answers.problem(
            "“" + field.label() + "” is still to come. Confirm it on the day it is done.");
      } else if (on != null && !training.counts(applications.of(sent), on)) {
        answers.problem("“" + field.label() + "” is too long ago. Have it done again.");
      } else if (on != null) {
        confirmed.add(new Confirmed(sent.actor().userId(), field.about(), field.point().id(), on));
      }
    }
    return confirmed;
  }
}
