package org.countersign.takedown;

import java.util.Optional;
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
    Optional<Post> post =
        Optional.ofNullable(takeDown.post()).flatMap(id -> posts.byId(takeDown.school(), id));
    String by = (String) execution.getVariable(CaseTakeDown.TAKEN_DOWN_BY);
    boolean replaced =
        post.filter(Post::isOut).isPresent()
            && TakeDownPost.REPLACED.equals(execution.getVariable("takeDownPostDecision"));
    if (replaced) {
      posts.takenOut(post.get(), takeDown.about());
    } else {
      post.ifPresent(gone -> posts.takenDown(gone, by));
    }
    takeDowns.removed(takeDown, replaced, by);
  }
}
