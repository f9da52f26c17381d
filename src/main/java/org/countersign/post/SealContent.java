package org.countersign.post;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Records what was approved, by whom and by which clause, with the SHA-256 of the content. Where
 * nobody has to check, what was sent counts as approved.
 */
@Component
class SealContent implements JavaDelegate {

  private final CasePost posts;
  private final PostRegister register;
  private final PostNotes notes;
  private final ContentHash hash;

  SealContent(CasePost posts, PostRegister register, PostNotes notes, ContentHash hash) {
    this.posts = posts;
    this.register = register;
    this.notes = notes;
    this.hash = hash;
  }

  @Override
  public void execute(DelegateExecution execution) {
    Post post = posts.of(execution);
    String by = execution.getVariable("check").equals("nobody-has-to") ? null : whoApproved(post);
    register.approve(
        post, hash.of(post.school(), register.draft(post)), by, post.checker().clause());
  }

  /**
   * @throws IllegalStateException where nobody approved the version that counts
   */
  private String whoApproved(Post post) {
    return notes
        .latest(post.id(), CheckPost.TASK)
        .filter(review -> review.version() == post.version())
        .filter(review -> review.decision().equals(CheckPost.APPROVE))
        .orElseThrow(() -> new IllegalStateException("Nobody approved this version"))
        .by();
  }
}
