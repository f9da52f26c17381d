package org.countersign.post;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.countersign.access.Answers;
import org.countersign.access.DecisionForm;
import org.countersign.access.Submission;
import org.countersign.access.SubmissionRule;
import org.springframework.stereotype.Component;

/**
 * The checker approves, returns or refuses (reading 1), and answers the safety question where
 * children are shown.
 */
@Component
class CheckPost implements SubmissionRule {

  static final String TASK = "checkPost";
  static final String APPROVE = "approve";
  private static final String RETURN = "return";
  private static final String CONFIRMED = "unrecognisableConfirmed";
  private static final String CONFIRMED_LABEL = "Nobody can recognise them";

  /** The safety question: what a stranger could make of the picture. */
  private static final Map<String, String> SAFETY =
      Map.of(
          "facesCloseUp", "Faces close up",
          "nameWithFace", "A name with a face",
          "uniform", "Uniform or badge",
          "place", "A place that can be told");

  private static final List<String> YES_NO = List.of("yes", "no");

  private final PostFacts facts;
  private final PostRegister register;
  private final PostNotes notes;
  private final TaskPost tasks;
  private final TellAuthor author;

  CheckPost(
      PostFacts facts, PostRegister register, PostNotes notes, TaskPost tasks, TellAuthor author) {
    this.facts = facts;
    this.register = register;
    this.notes = notes;
    this.tasks = tasks;
    this.author = author;
  }

  @Override
  public String procedure() {
    return StartPost.PROCEDURE;
  }

  @Override
  public String element() {
    return TASK;
  }

  @Override
  public List<String> problems(Submission sent) {
    Answers answers = new Answers(sent.answers());
    Set<String> fields = new HashSet<>(SAFETY.keySet());
    fields.addAll(List.of(DecisionForm.DECISION, DecisionForm.REASON, CONFIRMED));
    answers.only(fields);
    read(answers, draft(sent));
    return answers.problems();
  }

  @Override
  public Map<String, Object> keep(Submission sent) {
    Read read = read(new Answers(sent.answers()), draft(sent));
    Post post = tasks.of(sent.school(), sent.known());
    String by = sent.actor().userId();
    if (read.decision().equals(RETURN)) {
      register.sayWhy(post.id(), Why.RETURNED);
      author.returned(post, TASK, by, read.reason(), post.checker().clause());
    } else if (!read.decision().equals(APPROVE)) {
      author.refused(post, TASK, read.reason(), post.checker().clause());
    }
    notes.review(post, TASK, read.decision(), read.reason(), read.answers(), sent);
    return DecisionForm.kept(read.decision(), "");
  }

  /** What was asked, of an answer that a review keeps. */
  static String asked(String field) {
    return SAFETY.getOrDefault(field, CONFIRMED_LABEL);
  }

  private record Read(String decision, String reason, Map<String, String> answers) {}

  private Draft draft(Submission sent) {
    return register.draft(tasks.of(sent.school(), sent.known()));
  }

  /** Whether the safety question is asked: children are shown in a picture or video. */
  static boolean asksForSafety(Draft draft, Shown shown) {
    return shown.anything() && !draft.children().isEmpty();
  }

  private Read read(Answers answers, Draft draft) {
    String decision = DecisionForm.decision(answers, List.of(APPROVE, RETURN, "refuse"));
    String reason = DecisionForm.reason(answers, decision, Set.of(APPROVE));
    boolean approves = decision.equals(APPROVE);
    Map<String, String> given = new LinkedHashMap<>();
    if (asksForSafety(draft, facts.shown(draft))) {
      SAFETY.forEach(
          (field, label) ->
              given.put(
                  field,
                  approves
                      ? answers.choice(field, label, YES_NO)
                      : answers.choice(field, label, YES_NO, "")));
    }
    if (!draft.unrecognisable().isEmpty()) {
      String confirmed =
          approves
              ? answers.choice(CONFIRMED, CONFIRMED_LABEL, YES_NO)
              : answers.choice(CONFIRMED, CONFIRMED_LABEL, YES_NO, "");
      given.put(CONFIRMED, confirmed);
      if (approves && confirmed.equals("no")) {
        answers.problem(
            "A child who can be recognised needs consent, and none is held. Return the post"
                + " instead.");
      }
    }
    given.values().removeIf(String::isEmpty);
    return new Read(decision, reason, given);
  }
}
