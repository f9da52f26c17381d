package org.countersign.accounthandover;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.countersign.access.Answers;
import org.countersign.access.DecisionForm;
import org.countersign.access.Submission;
import org.countersign.access.SubmissionRule;
import org.countersign.account.AccountRules;
import org.countersign.account.NoSecrets;
import org.springframework.stereotype.Component;

/**
 * Whoever changes an account's credentials says when, where the new ones are kept and by whom,
 * never what they are (A5); that two-step login and the school's e-mail address are right; and when
 * the access of those who leave ended. Or that it cannot be done.
 */
@Component
class ChangeCredentials implements SubmissionRule {

  static final String TASK = "changeCredentials";
  static final String DONE = "changed";
  static final String ON = "changedOn";
  static final String PLACE = "credentialsPlace";
  static final String KEEPER = "credentialsKeeper";
  static final String EMAIL = "schoolEmail";
  static final String TWO_STEP = "twoStepMoved";
  static final String ACCESS_ENDED = "accessEndedAt";

  /** The case's, whether they are. */
  static final String CHANGED = "credentialsChanged";

  private static final List<String> DECISIONS = List.of(DONE, "cannot");
  private static final Set<String> FIELDS =
      Set.of(
          DecisionForm.DECISION,
          DecisionForm.REASON,
          ON,
          PLACE,
          KEEPER,
          EMAIL,
          TWO_STEP,
          ACCESS_ENDED);

  private final CaseHandover handovers;
  private final HandoverRegister register;
  private final SaidOfHandovers said;
  private final Credentials credentials;
  private final Successors successors;
  private final AccountRules rules;
  private final Clock clock;

  ChangeCredentials(
      CaseHandover handovers,
      HandoverRegister register,
      SaidOfHandovers said,
      Credentials credentials,
      Successors successors,
      AccountRules rules,
      Clock clock) {
    this.handovers = handovers;
    this.register = register;
    this.said = said;
    this.credentials = credentials;
    this.successors = successors;
    this.rules = rules;
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
    answers.only(FIELDS);
    NoSecrets.check(sent.answers(), answers);
    String decision = DecisionForm.decision(answers, DECISIONS);
    DecisionForm.reason(answers, decision, Set.of(DONE));
    if (decision.equals(DONE)) {
      Map<String, String> read = read(sent, answers);
      if (!read.get(EMAIL).isEmpty()) {
        rules.emailProblem(sent.school(), read.get(EMAIL)).ifPresent(answers::problem);
      }
    }
    return answers.problems();
  }

  @Override
  public Map<String, Object> keep(Submission sent) {
    Handover handover = handovers.of(sent);
    Answers answers = new Answers(sent.answers());
    String decision = DecisionForm.decision(answers, DECISIONS);
    String reason = DecisionForm.reason(answers, decision, Set.of(DONE));
    boolean done = decision.equals(DONE);
    said.add(
        handover,
        TASK,
        decision,
        reason,
        done ? read(sent, answers) : Map.of(),
        sent.actor().userId());
    if (!done) {
      register.sayWhy(handover.id(), "Its credentials could not be changed: " + reason);
    }
    boolean ready = successors.areReady(handover, handovers.account(handover));
    if (done && !ready) {
      register.sayWhy(
          handover.id(),
          successors.plan(handover).isPresent()
              ? "Those whom you chose cannot run it any more. Choose again."
              : null);
    }
    return Map.of(
        DecisionForm.DECISION,
        decision,
        CHANGED,
        credentials.areChanged(handover),
        Successors.READY,
        ready);
  }

  private Map<String, String> read(Submission sent, Answers answers) {
    Map<String, String> read = new HashMap<>();
    LocalDate on = answers.day(ON, "Changed on");
    if (on != null && on.isAfter(LocalDate.now(clock))) {
      answers.problem("“Changed on” is still to come. Confirm it once they are changed.");
    }
    read.put(ON, on == null ? "" : on.toString());
    read.put(PLACE, answers.text(PLACE, "Where the password is kept", 500, true));
    read.put(KEEPER, answers.choice(KEEPER, "Who keeps the password", keepers(sent)));
    read.put(EMAIL, answers.text(EMAIL, "E-mail address of the school", 320, true));
    read.put(TWO_STEP, answers.choice(TWO_STEP, "Two-step login is moved", List.of("yes")));
    if (!handovers.of(sent).leavers().isEmpty()) {
      read.put(ACCESS_ENDED, moment(answers));
    }
    return read;
  }

  /** To the minute, in London. */
  private String moment(Answers answers) {
    String text = answers.text(ACCESS_ENDED, "When their access ended", 16, true);
    if (text.isEmpty()) {
      return "";
    }
    try {
      LocalDateTime at = LocalDateTime.parse(text);
      if (!at.atZone(clock.getZone()).toInstant().isAfter(clock.instant())) {
        return at.toString();
      }
      answers.problem("“When their access ended” is still to come. Confirm it once it has ended.");
    } catch (DateTimeException e) {
      answers.problem(
          "“When their access ended” is no moment. Give day and time, such as 2026-12-01T09:30.");
    }
    return "";
  }

  private static List<String> keepers(Submission sent) {
    return Arrays.asList(String.valueOf(sent.known().get(NameDeciders.KEEPERS)).split(","));
  }
}
