package org.countersign.post;

import java.time.OffsetDateTime;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.countersign.consent.ConsentCheck;
import org.countersign.consent.Use;
import org.springframework.stereotype.Component;

/**
 * Writes down that the post is out: where, who posted it, and whether consent was held in that
 * moment. Where it was not, or what is out was never approved, it is to be taken down and its
 * breach looked at (P1). Whoever withdraws a consent at the same moment waits, or is seen here.
 */
@Component
class RecordPost implements JavaDelegate {

  private final CasePost posts;
  private final PostRegister register;
  private final PostNotes notes;
  private final ConsentOfPost consents;
  private final ContentHash hash;
  private final TellAuthor author;

  RecordPost(
      CasePost posts,
      PostRegister register,
      PostNotes notes,
      ConsentOfPost consents,
      ContentHash hash,
      TellAuthor author) {
    this.posts = posts;
    this.register = register;
    this.notes = notes;
    this.consents = consents;
    this.hash = hash;
    this.author = author;
  }

  @Override
  public void execute(DelegateExecution execution) {
    Post post = posts.of(execution);
    Draft draft = register.draft(post);
    Set<Use> uses = CasePost.uses(execution);
    ConsentCheck check = consents.now(post, draft, uses);
    notes.consents(post, Occasion.POSTING, check);
    String content = hash.of(post.school(), draft);
    boolean asApproved = post.isApproved(content);
    boolean held = check.isHeld() && !wasLostBefore(execution, post, draft, uses);
    String link = (String) execution.getVariable(DecisionForm.LINK);
    String by = (String) execution.getVariable(PostFacts.PUBLISHER);
    register.posted(post.id(), link, content, by, held, asApproved);
    author.posted(post, by, link, held && asApproved);
    execution.setVariable("postedInOrder", held && asApproved);
  }

  /**
   * Of what a change of consent interrupted nobody knows when it went out: a consent that was lost
   * then counts as lost, also where it was given again before somebody said so.
   */
  private boolean wasLostBefore(
      DelegateExecution execution, Post post, Draft draft, Set<Use> uses) {
    return Interruption.CONSENT_CHANGED.id().equals(execution.getVariable(Interruptions.KIND))
        && !consents
            .asKnownAt(
                post,
                draft,
                uses,
                OffsetDateTime.parse((String) execution.getVariable(Interruptions.AT)))
            .isHeld();
  }
}
