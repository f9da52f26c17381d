package org.countersign.post;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.countersign.access.Answers;
import org.countersign.access.DecisionForm;
import org.countersign.access.Submission;
import org.countersign.access.SubmissionRule;
import org.springframework.stereotype.Component;

/** Whoever posts says that it is out, or gives it back with a reason. */
@Component
class PublishPost implements SubmissionRule {

  private static final String POSTED = "posted";
  private static final List<String> DECISIONS = List.of(POSTED, "return");

  private final PostRegister register;
  private final PostNotes notes;
  private final TaskPost tasks;
  private final TellAuthor author;

  PublishPost(PostRegister register, PostNotes notes, TaskPost tasks, TellAuthor author) {
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
    return "publishPost";
  }

  @Override
  public List<String> problems(Submission sent) {
    Answers answers = new Answers(sent.answers());
    answers.only(Set.of(DecisionForm.DECISION, DecisionForm.REASON, DecisionForm.LINK));
    read(answers);
    return answers.problems();
  }

  @Override
  public Map<String, Object> keep(Submission sent) {
    Answers answers = new Answers(sent.answers());
    Map<String, Object> kept = read(answers);
    if (kept.get(DecisionForm.DECISION).equals(POSTED)) {
      String publisher = sent.actor().userId();
      // Known since the claim, as a rule, and each write of a variable stays in history for years.
      if (!publisher.equals(sent.known().get(PostFacts.PUBLISHER))) {
        kept.put(PostFacts.PUBLISHER, publisher);
      }
    } else {
      String reason = DecisionForm.reason(answers, "return", Set.of());
      Post post = tasks.of(sent.school(), sent.known());
      register.sayWhy(post.id(), Why.NOT_POSTED);
      String by = sent.actor().userId();
      notes.review(post, element(), "return", reason, Map.of(), sent);
      author.returned(
          post, element(), by, reason, "ours: who runs the account may give a post back");
    }
    return kept;
  }

  private static Map<String, Object> read(Answers answers) {
    String decision = DecisionForm.decision(answers, DECISIONS);
    DecisionForm.reason(answers, decision, Set.of(POSTED));
    return DecisionForm.kept(
        decision,
        decision.equals(POSTED)
            ? DecisionForm.link(answers, "Link to the post", "the post’s")
            : "");
  }
}
