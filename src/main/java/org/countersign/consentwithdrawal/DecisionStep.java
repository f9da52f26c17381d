package org.countersign.consentwithdrawal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import org.countersign.access.Answers;
import org.countersign.access.DecisionForm;
import org.countersign.access.Submission;
import org.countersign.access.SubmissionRule;

/** A step at which somebody decides about a notice; what they say is kept with it. */
class DecisionStep implements SubmissionRule {

  /**
   * What a step asks.
   *
   * @param plain decisions that need no reason
   * @param days by decision, the label of the day that it needs; that day is on or after the day on
   *     which the notice was received, and not to come
   */
  record Asked(
      String element, List<String> decisions, Set<String> plain, Map<String, String> days) {}

  /** What is wrong with a decision about a notice, or null. */
  @FunctionalInterface
  interface Problem {
    String of(ConsentNotice notice, String decision);
  }

  static final String ON_DAY = "onDay";

  private final Asked asked;
  private final CaseNotice notices;
  private final NoticeRegister register;
  private final Clock clock;
  private final Problem problem;
  private final BiFunction<ConsentNotice, String, Map<String, Object>> effect;

  /**
   * @param effect what a decision does; returns what the case keeps besides it
   */
  DecisionStep(
      Asked asked,
      CaseNotice notices,
      NoticeRegister register,
      Clock clock,
      Problem problem,
      BiFunction<ConsentNotice, String, Map<String, Object>> effect) {
    this.asked = asked;
    this.notices = notices;
    this.register = register;
    this.clock = clock;
    this.problem = problem;
    this.effect = effect;
  }

  @Override
  public String procedure() {
    return EnterNotice.PROCEDURE;
  }

  @Override
  public String element() {
    return asked.element();
  }

  @Override
  public List<String> problems(Submission sent) {
    Answers answers = new Answers(sent.answers());
    Set<String> fields = new HashSet<>(Set.of(DecisionForm.DECISION, DecisionForm.REASON));
    if (!asked.days().isEmpty()) {
      fields.add(ON_DAY);
    }
    answers.only(fields);
    ConsentNotice notice = notices.of(sent);
    String decision = DecisionForm.decision(answers, asked.decisions());
    DecisionForm.reason(answers, decision, asked.plain());
    day(answers, decision, notice);
    String wrong = decision.isEmpty() ? null : problem.of(notice, decision);
    if (wrong != null) {
      answers.problem(wrong);
    }
    return answers.problems();
  }

  @Override
  public Map<String, Object> keep(Submission sent) {
    Answers answers = new Answers(sent.answers());
    ConsentNotice notice = notices.of(sent);
    String decision = DecisionForm.decision(answers, asked.decisions());
    register.said(
        notice,
        asked.element(),
        decision,
        DecisionForm.reason(answers, decision, asked.plain()),
        day(answers, decision, notice),
        sent.actor().userId());
    Map<String, Object> kept = new HashMap<>(effect.apply(notice, decision));
    kept.put(DecisionForm.DECISION, decision);
    return kept;
  }

  private LocalDate day(Answers answers, String decision, ConsentNotice notice) {
    String label = asked.days().get(decision);
    if (label == null) {
      return null;
    }
    LocalDate day = answers.day(ON_DAY, label);
    if (day != null && day.isAfter(LocalDate.now(clock))) {
      answers.problem("“" + label + "” is still to come. Give the day on which it was.");
    } else if (day != null && day.isBefore(notice.says().receivedOn())) {
      answers.problem("“" + label + "” is before the notice reached you. Check the day.");
    }
    return day;
  }
}
