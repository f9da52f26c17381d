package org.countersign.databreach;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.countersign.access.Answers;
import org.countersign.access.Submission;
import org.countersign.access.SubmissionRule;
import org.countersign.databreach.Breach.Event;
import org.countersign.school.People;
import org.countersign.school.Person;
import org.springframework.stereotype.Component;

/** Somebody notes a breach: what happened, when the school became aware, whose data, how many. */
@Component
class NoticeBreach implements SubmissionRule {

  private static final int LONGEST_WHAT = 4_000;
  private static final int LONGEST_WHOSE = 1_000;

  /** That many usernames fit, however long they are. */
  private static final int MOST_DOING = 7;

  private static final Set<String> FIELDS =
      Set.of(
          "whatHappened", "awareOn", "awareTime", "whose", "howMany", "kindsOfData", "whoseDoing");

  private final Breaches breaches;
  private final BreachMoments moments;
  private final People people;

  NoticeBreach(Breaches breaches, BreachMoments moments, People people) {
    this.breaches = breaches;
    this.moments = moments;
    this.people = people;
  }

  @Override
  public String procedure() {
    return CaseBreach.PROCEDURE;
  }

  @Override
  public String element() {
    return "breachNoticed";
  }

  @Override
  public List<String> problems(Submission sent) {
    Answers answers = new Answers(sent.answers());
    answers.only(FIELDS);
    awareAt(answers);
    event(answers, sent);
    return answers.problems();
  }

  @Override
  public Map<String, Object> keep(Submission sent) {
    Answers answers = new Answers(sent.answers());
    Instant awareAt = awareAt(answers);
    String id = breaches.note(sent.school(), awareAt, event(answers, sent));
    return Map.of(CaseBreach.BREACH, id, CaseBreach.AWARE_AT, awareAt.toString());
  }

  private Instant awareAt(Answers answers) {
    return moments.past(answers, "awareOn", "awareTime", "Aware since");
  }

  private Event event(Answers answers, Submission sent) {
    return new Event(
        null,
        sent.actor().userId(),
        breaches.now(),
        answers.text("whatHappened", "What happened", LONGEST_WHAT, true),
        answers.text("whose", "Whose data", LONGEST_WHOSE, true),
        howMany(answers),
        kinds(answers),
        doing(answers, sent.school()));
  }

  private static int howMany(Answers answers) {
    String text = answers.text("howMany", "How many people", 7, true);
    if (text.matches("\\d{1,7}")) {
      return Integer.parseInt(text);
    }
    if (!text.isEmpty()) {
      answers.problem(
          "“How many people” is no whole number. Give the number as far as you know it.");
    }
    return 0;
  }

  private static List<String> kinds(Answers answers) {
    List<String> kinds =
        answers.ids("kindsOfData", "What kind of data").stream().distinct().toList();
    if (kinds.isEmpty() || !Kinds.all().keySet().containsAll(kinds)) {
      answers.problem("“What kind of data” is not answered as offered. Tick what there is.");
    }
    return kinds;
  }

  private List<String> doing(Answers answers, String school) {
    List<String> usernames =
        answers.ids("whoseDoing", "Whose doing it was").stream().distinct().toList();
    List<String> staff = people.staffOf(school).stream().map(Person::username).toList();
    if (!staff.containsAll(usernames)) {
      answers.problem(
          "“Whose doing it was” names somebody who is not at the school. Choose again.");
    }
    if (usernames.size() > MOST_DOING) {
      answers.problem(
          "“Whose doing it was” names more than %d people. Name those who did most."
              .formatted(MOST_DOING));
    }
    return usernames;
  }
}
