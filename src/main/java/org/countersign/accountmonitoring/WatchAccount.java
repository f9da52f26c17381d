package org.countersign.accountmonitoring;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.countersign.access.Answers;
import org.countersign.access.DecisionForm;
import org.countersign.access.Submission;
import org.countersign.access.SubmissionRule;
import org.countersign.notice.Addressee;
import org.countersign.notice.Notices;
import org.countersign.notice.Telling;
import org.countersign.school.People;
import org.countersign.school.Person;
import org.countersign.school.Role;
import org.springframework.stereotype.Component;

/**
 * Somebody has looked at an account. Each finding is a case of its own, logged before this is done.
 * Where time, help or fresh content lacks, the headteacher hears of it (BPET 4-HMC-7).
 */
@Component
class WatchAccount implements SubmissionRule {

  static final String TASK = "watchAccount";

  private static final String FOUND = "found";
  private static final List<String> DECISIONS = List.of("nothing", FOUND);
  private static final String FRESH = "fresh";
  private static final String LACKING = "lacking";

  private final LookRegister looks;
  private final MessageRegister register;
  private final NetworkNames names;
  private final People people;
  private final Notices notices;

  WatchAccount(
      LookRegister looks,
      MessageRegister register,
      NetworkNames names,
      People people,
      Notices notices) {
    this.looks = looks;
    this.register = register;
    this.names = names;
    this.people = people;
    this.notices = notices;
  }

  @Override
  public String procedure() {
    return SomethingCameIn.PROCEDURE;
  }

  @Override
  public String element() {
    return TASK;
  }

  @Override
  public List<String> problems(Submission sent) {
    Answers answers = new Answers(sent.answers());
    answers.only(Set.of(DecisionForm.DECISION, FRESH, LACKING));
    Look look = look(sent);
    if (DecisionForm.decision(answers, DECISIONS).equals(FOUND)
        && register.loggedSince(look.school(), look.account(), look.openedAt()).isEmpty()) {
      answers.problem(
          "Nothing has been logged of this account since the look was opened. Log what you found"
              + " first: start “Account monitoring”, one for each.");
    }
    lacking(answers);
    return answers.problems();
  }

  @Override
  public Map<String, Object> keep(Submission sent) {
    Answers answers = new Answers(sent.answers());
    Look look = look(sent);
    String decision = DecisionForm.decision(answers, DECISIONS);
    String lacking = lacking(answers);
    String person = sent.actor().userId();
    looks.done(look.id(), decision.equals(FOUND), lacking, person);
    if (!lacking.isEmpty()) {
      people.holdersOf(Role.HEADTEACHER, look.school()).stream()
          .map(Person::username)
          .filter(head -> !head.equals(person))
          .forEach(head -> tell(look, head, lacking));
    }
    return Map.of(DecisionForm.DECISION, decision);
  }

  private static String lacking(Answers answers) {
    String fresh = answers.choice(FRESH, "Fresh, with time and help enough", List.of("yes", "no"));
    return fresh.equals("no") ? answers.text(LACKING, "What is lacking", 1_000, true) : "";
  }

  private void tell(Look look, String head, String lacking) {
    notices.tell(
        new Telling(
            "look:" + look.id() + ":" + head,
            look.school(),
            look.caseKey(),
            Addressee.person(head),
            names.of(look.school(), look.account()) + " needs time, help or fresh content",
            lacking,
            "BPET:4-HMC-7; ours: whoever leads the school can help",
            false));
  }

  private Look look(Submission sent) {
    return looks
        .byId(sent.school(), String.valueOf(sent.known().get(LookRegister.LOOK)))
        .orElseThrow(() -> new IllegalStateException("The case has no look in the register"));
  }
}
