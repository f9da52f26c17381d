package org.countersign.takedown;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.countersign.post.Post;
import org.countersign.post.PostRegister;
import org.springframework.stereotype.Component;

/**
 * Names who takes the post down, whether it may be kept at all, and whether somebody took it down
 * already for another cause.
 */
@Component
class NameTakers implements JavaDelegate {

  private static final String REMOVE = "remove";

  private final CaseTakeDown cases;
  private final PostRegister posts;
  private final Takers takers;

  NameTakers(CaseTakeDown cases, PostRegister posts, Takers takers) {
    this.cases = cases;
    this.posts = posts;
    this.takers = takers;
  }

  @Override
  public void execute(DelegateExecution execution) {
    TakeDown takeDown = cases.of(execution);
    Post post = posts.byId(takeDown.school(), takeDown.post()).orElseThrow();
    Set<String> owners = takers.owners(takeDown.school(), takeDown.account());
    execution.setVariable("takers", new ArrayList<>(owners));
    List<String> roles =
        owners.isEmpty() ? List.of(takers.next(takeDown.school(), takeDown.account())) : List.of();
    execution.setVariable("takerRoles", new ArrayList<>(roles));
    Object answer = CaseTakeDown.row(execution, "earlierPosts").get("answer");
    execution.setVariable(
        CaseTakeDown.MAY_KEEP, !takeDown.reason().leavesNoKeeping() && !REMOVE.equals(answer));
    execution.setVariable("goneAlready", !post.isOut());
    if (!post.isOut()) {
      execution.setVariable(CaseTakeDown.TAKEN_DOWN_BY, post.removal().by());
    }
  }
}
