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
  private final TakeDowns takeDowns;

  NameTakers(CaseTakeDown cases, PostRegister posts, Takers takers, TakeDowns takeDowns) {
    this.cases = cases;
    this.takeDowns = takeDowns;
    this.posts = posts;
    this.takers = takers;
  }

  @Override
  public void execute(DelegateExecution execution) {
    TakeDown takeDown = cases.of(execution);
    Post post = posts.byId(takeDown.school(), takeDown.post()).orElseThrow();
    name(execution, takeDown);
    Object answer = CaseTakeDown.row(execution, "earlierPosts").get("answer");
    boolean mayKeep = !takeDown.reason().leavesNoKeeping() && !REMOVE.equals(answer);
    execution.setVariable(CaseTakeDown.MAY_KEEP, mayKeep);
    takeDowns.mayKeep(takeDown, mayKeep);
    execution.setVariable("goneAlready", !post.isOut());
    if (!post.isOut()) {
      execution.setVariable(CaseTakeDown.TAKEN_DOWN_BY, post.removal().by());
    }
  }

  /** Those who run the account today, or who comes next. */
  void name(DelegateExecution execution, TakeDown takeDown) {
    Set<String> owners = takers.owners(takeDown.school(), takeDown.account());
    execution.setVariable("takers", new ArrayList<>(owners));
    List<String> roles =
        owners.isEmpty() ? List.of(takers.next(takeDown.school(), takeDown.account())) : List.of();
    execution.setVariable("takerRoles", new ArrayList<>(roles));
  }
}
