package org.countersign.post;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.countersign.access.Answers;
import org.countersign.access.DecisionForm;
import org.countersign.access.Submission;
import org.countersign.access.SubmissionRule;
import org.springframework.stereotype.Component;

/** Whoever had begun to post when something interrupted it says whether it went out. */
@Component
class ConfirmNotPosted implements SubmissionRule {

  private static final String POSTED = "posted";

  private final PostNotes notes;
  private final TaskPost tasks;

  ConfirmNotPosted(PostNotes notes, TaskPost tasks) {
    this.notes = notes;
    this.tasks = tasks;
  }

  @Override
  public String procedure() {
    return StartPost.PROCEDURE;
  }

  @Override
  public String element() {
    return "confirmNotPosted";
  }

  @Override
  public List<String> problems(Submission sent) {
    Answers answers = new Answers(sent.answers());
    answers.only(Set.of(DecisionForm.DECISION, DecisionForm.LINK));
    read(answers);
    return answers.problems();
  }

  @Override
  public Map<String, Object> keep(Submission sent) {
    Map<String, Object> kept = read(new Answers(sent.answers()));
    notes.review(
        tasks.of(sent.school(), sent.known()),
        element(),
        (String) kept.get(DecisionForm.DECISION),
        null,
        Map.of(),
        sent);
    if (kept.get(DecisionForm.DECISION).equals(POSTED)) {
      kept.put(PostFacts.PUBLISHER, sent.actor().userId());
    }
    return kept;
  }

  private static Map<String, Object> read(Answers answers) {
    String decision = DecisionForm.decision(answers, List.of("not-posted", POSTED));
    return DecisionForm.kept(
        decision,
        decision.equals(POSTED)
            ? DecisionForm.link(answers, "Link to the post", "the post’s")
            : "");
  }
}
