package org.countersign.staffconcern;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.countersign.access.Answers;
import org.countersign.access.Exclusion;
import org.countersign.access.Moments;
import org.countersign.school.School;
import org.springframework.stereotype.Component;

/** Reads the form of a concern, field by field. */
@Component
class ConcernInput {

  /** How many adults the form has room for. */
  static final List<String> ADULTS = List.of("1", "2", "3");

  /** On the form only: it leads elsewhere. */
  static final String CHILD = "child";

  static final String GO_TO_DSL =
      "A child is not reported here. Tell the designated safeguarding lead now, in person or by"
          + " phone, whatever the child did: they protect both children. Where a child is in"
          + " danger, phone 999 first.";

  private static final Map<String, Object> YES_NO = Map.of("yes", true, "no", false);

  private final Moments moments;

  ConcernInput(Moments moments) {
    this.moments = moments;
  }

  /**
   * What was typed, as a concern; parts that are wrong are empty, and the answers say why.
   *
   * @param staff usernames of those whom the form offers as the adult
   * @param handlers usernames of those whom it offers as being in conflict
   */
  NewConcern read(
      Answers answers,
      School school,
      Collection<String> staff,
      Collection<String> handlers,
      String person) {
    boolean atRisk = yes(answers, "childAtRiskNow", "Is a child in danger now?");
    List<Subject> subjects = new ArrayList<>();
    for (String adult : ADULTS) {
      subject(answers, adult, staff, subjects);
    }
    if (subjects.isEmpty() && answers.problems().isEmpty()) {
      answers.problem("Say which adult it is about: choose them, or describe them.");
    }
    Source source =
        Source.byId(
                answers.choice(
                    "source",
                    "Who first told of it, or saw it",
                    Stream.of(Source.values()).map(Source::id).toList()))
            .orElse(null);
    var disclosed = moments.past(answers, "disclosedAt", "When it was first told or seen", null);
    var aware = moments.past(answers, "awareAt", "When somebody of the school first knew", null);
    String what = answers.text("whatHappened", "What happened", 20_000, true);
    boolean networking = yes(answers, "networking", "Use of networks in the working day");
    boolean trust = yes(answers, "worksForTrust", "Works for the trust");
    boolean conflict = yes(answers, "reportingIsConflict", "Would telling them be a conflict?");
    return new NewConcern(
        school.id(),
        subjects,
        source,
        disclosed,
        aware,
        what,
        atRisk,
        networking,
        trust,
        conflict,
        conflicts(answers, handlers, subjects, person),
        person,
        null);
  }

  private static boolean yes(Answers answers, String field, String label) {
    return answers.choice(field, label, YES_NO.keySet()).equals("yes");
  }

  private static void subject(
      Answers answers, String adult, Collection<String> staff, List<Subject> subjects) {
    String who = answers.text("adult" + adult, "Adult", 64, false);
    String words = answers.text("words" + adult, "Name, or what is known", 1_000, false);
    String employer = answers.text("employer" + adult, "Agency or employer", 255, false);
    String kind = answers.text("kind" + adult, "What they are here", 20, false);
    if (who.isEmpty() && words.isEmpty() && kind.isEmpty() && employer.isEmpty()) {
      return;
    }
    if (kind.equals(CHILD)) {
      answers.problem(GO_TO_DSL);
      return;
    }
    if (who.isEmpty()) {
      subjects.add(
          new Subject(
              null,
              SubjectKind.byId(kind).orElse(null),
              words,
              employer.isEmpty() ? null : employer));
    } else if (!staff.contains(who)) {
      answers.problem("Choose the adult from the list, or describe them if they are not on it.");
    } else if (words.isEmpty()) {
      SubjectKind known = SubjectKind.byId(kind).orElse(SubjectKind.STAFF);
      subjects.add(new Subject(who, known, null, employer.isEmpty() ? null : employer));
    } else {
      answers.problem("Choose an adult from the list or describe one, not both in one place.");
    }
  }

  private static Map<String, Exclusion> conflicts(
      Answers answers, Collection<String> handlers, List<Subject> subjects, String person) {
    Map<String, Exclusion> conflicts = new HashMap<>();
    Set<String> offered = new java.util.TreeSet<>(handlers);
    offered.add(person);
    for (String handler : offered) {
      String field = handler.equals(person) ? "me" : "conflict-" + handler;
      String why = answers.text(field, "Conflict of interest", 20, false);
      if (!why.isEmpty() && !why.equals("none")) {
        Arrays.stream(Exclusion.values())
            .filter(one -> one != Exclusion.SUBJECT && one.id().equals(why))
            .findFirst()
            .ifPresentOrElse(
                one -> conflicts.put(handler, one),
                () -> answers.problem("“Conflict of interest” has an answer that is not offered."));
      }
    }
    subjects.forEach(subject -> conflicts.remove(String.valueOf(subject.username())));
    return conflicts;
  }
}
