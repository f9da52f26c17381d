package org.countersign.takedown;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.countersign.post.Post;
import org.countersign.post.PostRegister;
import org.springframework.stereotype.Component;

/**
 * Writes down that the post is gone, or that it stays without the child, in its own register and in
 * that of posts.
 */
@Component
class RecordRemoval implements JavaDelegate {

  private final CaseTakeDown cases;
  private final TakeDowns takeDowns;
  private final PostRegister posts;

  RecordRemoval(CaseTakeDown cases, TakeDowns takeDowns, PostRegister posts) {
    this.cases = cases;
    this.takeDowns = takeDowns;
    this.posts = posts;
  }

  @Override
  public void execute(DelegateExecution execution) {
    TakeDown takeDown = cases.of(execution);
    Post post = posts.byId(takeDown.school(), takeDown.post()).orElseThrow();
    String by = (String) execution.getVariable(CaseTakeDown.TAKEN_DOWN_BY);
    boolean replaced =
        post.isOut() && TakeDownPost.REPLACED.equals(execution.getVariable("takeDownPostDecision"));
    if (replaced) {
      posts.takenOut(post, takeDown.about());
    } else {
      posts.takenDown(post, by);
    }
    takeDowns.removed(takeDown, replaced, by);
  }
}
