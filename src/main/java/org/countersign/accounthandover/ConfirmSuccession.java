package org.countersign.accounthandover;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.countersign.access.Answers;
import org.countersign.access.DecisionForm;
import org.countersign.access.Submission;
import org.countersign.access.SubmissionRule;
import org.countersign.account.NoSecrets;
import org.countersign.accountcreation.OwnersTraining;
import org.countersign.accountcreation.Point;
import org.springframework.stereotype.Component;

/** Whoever is to run the account says when each point was done, or that they will not. */
@Component
class ConfirmSuccession implements SubmissionRule {

  static final String TASK = "confirmSuccession";
  static final String READY = "ready";

  private static final String DECLINE = "decline";
  private static final List<String> DECISIONS = List.of(READY, DECLINE);

  private final CaseHandover handovers;
  private final HandoverRegister register;
  private final SaidOfHandovers said;
  private final Successors successors;
  private final OwnersTraining training;
  private final Clock clock;

  ConfirmSuccession(
      CaseHandover handovers,
      HandoverRegister register,
      SaidOfHandovers said,
      Successors successors,
      OwnersTraining training,
      Clock clock) {
    this.handovers = handovers;
    this.register = register;
    this.said = said;
    this.successors = successors;
    this.training = training;
    this.clock = clock;
  }

  @Override
  public String procedure() {
    return AskForHandover.PROCEDURE;
  }

  @Override
  public String element() {
    return TASK;
  }

  /** Name of the field with the day of a point: {@code policyReadOn}. */
  static String field(Point point) {
    return point.field() + "On";
  }

  @Override
  public List<String> problems(Submission sent) {
    Handover handover = handovers.of(sent);
    Answers answers = new Answers(sent.answers());
    Set<String> names = new HashSet<>(Set.of(DecisionForm.DECISION, DecisionForm.REASON));
    successors.wanted(handover).forEach(point -> names.add(field(point)));
    answers.only(names);
    NoSecrets.check(sent.answers(), answers);
    String decision = DecisionForm.decision(answers, DECISIONS);
    DecisionForm.reason(answers, decision, Set.of(READY));
    if (decision.equals(READY)) {
      days(handover, answers);
    }
    return answers.problems();
  }

  private Map<Point, LocalDate> days(Handover handover, Answers answers) {
    Map<Point, LocalDate> days = new LinkedHashMap<>();
    for (Point point : successors.wanted(handover)) {
      LocalDate on = answers.day(field(point), point.says());
      if (on != null && on.isAfter(LocalDate.now(clock))) {
        answers.problem(
            "“" + point.says() + "” is still to come. Confirm it on the day it is done.");
      } else if (on != null && !training.counts(handover.school(), on)) {
        answers.problem("“" + point.says() + "” is too long ago. Have it done again.");
      } else if (on != null) {
        days.put(point, on);
      }
    }
    return days;
  }

  @Override
  public Map<String, Object> keep(Submission sent) {
    Handover handover = handovers.of(sent);
    Answers answers = new Answers(sent.answers());
    String owner = sent.actor().userId();
    String decision = DecisionForm.decision(answers, DECISIONS);
    String reason = DecisionForm.reason(answers, decision, Set.of(READY));
    said.add(handover, TASK, decision, reason, Map.of(), owner);
    Map<String, Object> kept = new HashMap<>(Map.of(DecisionForm.DECISION, decision));
    if (decision.equals(DECLINE)) {
      register.sayWhy(handover.id(), "Somebody whom you chose will not run the account: " + reason);
      kept.put("ownerDeclined", true);
      return kept;
    }
    String platform = handovers.account(handover).platform();
    days(handover, answers)
        .forEach(
            (point, on) ->
                training.note(handover.school(), handover.caseKey(), platform, owner, point, on));
    return kept;
  }
}
