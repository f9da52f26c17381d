package org.countersign.accounthandover;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.countersign.access.Answers;
import org.countersign.access.DecisionForm;
import org.countersign.access.Submission;
import org.countersign.access.SubmissionRule;
import org.countersign.account.NoSecrets;
import org.springframework.stereotype.Component;

/** Whoever closes an account says when and how, and what became of what was in it. */
@Component
class CloseAccount implements SubmissionRule {

  static final String TASK = "closeAccount";
  static final String CLOSED = "closed";
  static final String ON = "closedOn";
  static final String HOW = "how";
  static final String SCHEDULED = "scheduledPosts";
  static final String FOLLOWERS = "followersTold";
  static final String ARCHIVE = "archive";

  private static final List<String> DECISIONS = List.of(CLOSED, "return");
  private static final int LONGEST = 600;

  private final CaseHandover handovers;
  private final HandoverRegister register;
  private final SaidOfHandovers said;
  private final Clock clock;

  CloseAccount(
      CaseHandover handovers, HandoverRegister register, SaidOfHandovers said, Clock clock) {
    this.handovers = handovers;
    this.register = register;
    this.said = said;
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

  @Override
  public List<String> problems(Submission sent) {
    Answers answers = new Answers(sent.answers());
    answers.only(
        Set.of(DecisionForm.DECISION, DecisionForm.REASON, ON, HOW, SCHEDULED, FOLLOWERS, ARCHIVE));
    NoSecrets.check(sent.answers(), answers);
    String decision = DecisionForm.decision(answers, DECISIONS);
    DecisionForm.reason(answers, decision, Set.of(CLOSED));
    if (decision.equals(CLOSED)) {
      read(answers);
    }
    return answers.problems();
  }

  @Override
  public Map<String, Object> keep(Submission sent) {
    Handover handover = handovers.of(sent);
    Answers answers = new Answers(sent.answers());
    String decision = DecisionForm.decision(answers, DECISIONS);
    String reason = DecisionForm.reason(answers, decision, Set.of(CLOSED));
    boolean closed = decision.equals(CLOSED);
    said.add(
        handover, TASK, decision, reason, closed ? read(answers) : Map.of(), sent.actor().userId());
    if (!closed) {
      register.sayWhy(handover.id(), "It could not be closed: " + reason);
    }
    return Map.of(DecisionForm.DECISION, decision);
  }

  private Map<String, String> read(Answers answers) {
    Map<String, String> read = new HashMap<>();
    LocalDate on = answers.day(ON, "Closed on");
    if (on != null && on.isAfter(LocalDate.now(clock))) {
      answers.problem("“Closed on” is still to come. Confirm it once the account is closed.");
    }
    read.put(ON, on == null ? "" : on.toString());
    read.put(HOW, answers.text(HOW, "How it was closed", LONGEST, true));
    read.put(
        SCHEDULED, answers.text(SCHEDULED, "What became of posts still to come", LONGEST, true));
    read.put(FOLLOWERS, answers.text(FOLLOWERS, "How followers were told", LONGEST, true));
    read.put(ARCHIVE, answers.text(ARCHIVE, "Where its content is kept", LONGEST, true));
    return read;
  }
}
