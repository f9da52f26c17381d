package org.countersign.accountmonitoring;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.countersign.access.Answers;
import org.countersign.access.DecisionForm;
import org.countersign.access.Moments;
import org.countersign.access.Submission;
import org.countersign.access.SubmissionRule;
import org.countersign.account.SocialAccount;
import org.countersign.account.SocialAccounts;
import org.countersign.accountmonitoring.Message.HowSeen;
import org.countersign.accountmonitoring.Message.Kind;
import org.springframework.stereotype.Component;

/**
 * Somebody logs what came in. What belongs to the safeguarding lead alone, or says something of how
 * a member of staff treats children, is not taken here: those who watch accounts would read it.
 */
@Component
class SomethingCameIn implements SubmissionRule {

  static final String PROCEDURE = "account-monitoring";

  private static final String IMAGE = "indecentImage";
  private static final String ABOUT_STAFF = "aboutStaff";
  private static final String ACCOUNT = "account";
  private static final String HOW_SEEN = "howSeen";
  private static final String WRITER = "writer";
  private static final String WORDS = "words";

  static final String IMAGE_ADVICE =
      " Do not save, copy, print or share the picture. Tell the designated"
          + " safeguarding lead now, in person or by phone, and report it under “Indecent image on an"
          + " account” on the start page.";

  private static final String IMAGE_REFUSED = "Nothing was kept." + IMAGE_ADVICE;

  static final String STAFF_REFUSED =
      "Nothing was kept. How a member of staff treats children is not written here, where colleagues"
          + " read it. Phone the headteacher now, or the designated safeguarding lead where the"
          + " headteacher is not there; about the headteacher, the chair of governors.";

  private final MessageRegister register;
  private final SocialAccounts accounts;
  private final Moments moments;

  SomethingCameIn(MessageRegister register, SocialAccounts accounts, Moments moments) {
    this.register = register;
    this.accounts = accounts;
    this.moments = moments;
  }

  @Override
  public String procedure() {
    return PROCEDURE;
  }

  @Override
  public String element() {
    return "somethingCameIn";
  }

  @Override
  public List<String> problems(Submission sent) {
    Answers first = new Answers(sent.answers());
    String image = first.choice(IMAGE, "Indecent image of a child", List.of("no", "yes", "unsure"));
    if (image.equals("yes") || image.equals("unsure")) {
      return List.of(IMAGE_REFUSED);
    }
    String staff = first.choice(ABOUT_STAFF, "About a member of staff", List.of("no", "yes"));
    if (staff.equals("yes")) {
      return List.of(STAFF_REFUSED);
    }
    Answers answers = new Answers(sent.answers());
    answers.only(
        Set.of(
            IMAGE,
            ABOUT_STAFF,
            ACCOUNT,
            CaseMessage.KIND,
            HOW_SEEN,
            CaseMessage.RECEIVED_AT,
            WRITER,
            WORDS,
            DecisionForm.LINK));
    read(sent.school(), answers);
    List<String> problems = new ArrayList<>(first.problems());
    problems.addAll(answers.problems());
    return problems;
  }

  @Override
  public Map<String, Object> keep(Submission sent) {
    NewMessage message = read(sent.school(), new Answers(sent.answers()));
    String id = register.log(sent.school(), message, sent.actor().userId());
    Map<String, Object> kept = new HashMap<>();
    kept.put(CaseMessage.MESSAGE, id);
    kept.put(CaseMessage.KIND, message.kind().id());
    kept.put(CaseMessage.RECEIVED_AT, message.receivedAt().toString());
    return kept;
  }

  private NewMessage read(String school, Answers answers) {
    List<String> known = new ArrayList<>(List.of(Message.ELSEWHERE));
    accounts.all(school).stream().map(SocialAccount::id).forEach(known::add);
    String account = answers.choice(ACCOUNT, "Account", known);
    String kind = answers.choice(CaseMessage.KIND, "What it is", Kind.ids());
    String howSeen = answers.choice(HOW_SEEN, "How it was seen", HowSeen.ids());
    Instant received = moments.past(answers, CaseMessage.RECEIVED_AT, "When it came in", null);
    String words = answers.text(WORDS, "What it says", 4_000, true);
    String writer = answers.text(WRITER, "Who wrote it", 200, false);
    String link =
        answers.text(DecisionForm.LINK, "Where it is", 2_000, false).isEmpty()
            ? ""
            : DecisionForm.link(answers, "Where it is", "its");
    return new NewMessage(
        account.equals(Message.ELSEWHERE) ? null : account,
        Kind.byId(kind).orElse(null),
        HowSeen.byId(howSeen).orElse(null),
        received,
        words,
        link,
        writer);
  }
}
