package org.countersign.consentwithdrawal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.countersign.access.Answers;
import org.countersign.access.Submission;
import org.countersign.access.SubmissionRule;
import org.springframework.stereotype.Component;

/**
 * The start form: what is wrong with a notice, and what of it goes to the register. It takes effect
 * in the same transaction (C1): the case's first step applies it before anything else is saved.
 */
@Component
class EnterNotice implements SubmissionRule {

  static final String PROCEDURE = "consent-withdrawal";

  private static final String STAFF_ONLY =
      "You can enter what you were told by word of mouth. Hand what came in writing to the school"
          + " office today, which enters it.";

  private final NoticeForm form;
  private final NoticeRegister register;
  private final NoticeReaders readers;

  EnterNotice(NoticeForm form, NoticeRegister register, NoticeReaders readers) {
    this.form = form;
    this.register = register;
    this.readers = readers;
  }

  @Override
  public String procedure() {
    return PROCEDURE;
  }

  @Override
  public String element() {
    return "noticeReceived";
  }

  @Override
  public List<String> problems(Submission sent) {
    Answers answers = new Answers(sent.answers());
    Optional<Entered> entered = form.read(sent.school(), answers);
    if (entered.isEmpty()) {
      return answers.problems();
    }
    if (needsOffice(entered.get()) && !readers.mayEnterAll(sent.actor(), sent.school())) {
      return List.of(STAFF_ONLY);
    }
    return already(sent.school(), entered.get());
  }

  /** Any member of staff hears what is said, and takes objections; paper goes to the office. */
  private static boolean needsOffice(Entered entered) {
    return entered.channel() != Channel.SPOKEN && entered.child() != null;
  }

  /** What is wrong where the same is there already. */
  List<String> already(String school, Entered entered) {
    List<String> problems = new ArrayList<>();
    register
        .same(school, entered)
        .ifPresent(
            same ->
                problems.add(
                    "This notice is on record already, as "
                        + same.caseKey()
                        + ". Nothing was entered twice."));
    return problems;
  }

  @Override
  public Map<String, Object> keep(Submission sent) {
    Entered entered = form.read(sent.school(), new Answers(sent.answers())).orElseThrow();
    return enter(sent.school(), entered, sent.actor().userId());
  }

  /** Enters it; returns what its case knows when it opens. */
  Map<String, Object> enter(String school, Entered entered, String by) {
    return Map.of(
        CaseNotice.NOTICE,
        register.enter(school, entered, by),
        "receivedOn",
        entered.receivedOn().toString(),
        "firstMonthOver",
        NoticeDays.monthAfter(entered.receivedOn()).toString(),
        "removeEarlier",
        entered.removeEarlier());
  }
}
