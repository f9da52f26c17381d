package org.countersign.takedown;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
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
  private final TakeDownNumbers numbers;
  private final NamedTakeDowns named;

  NameTakers(
      CaseTakeDown cases,
      PostRegister posts,
      Takers takers,
      TakeDowns takeDowns,
      TakeDownNumbers numbers,
      NamedTakeDowns named) {
    this.named = named;
    this.numbers = numbers;
    this.cases = cases;
    this.takeDowns = takeDowns;
    this.posts = posts;
    this.takers = takers;
  }

  @Override
  public void execute(DelegateExecution execution) {
    TakeDown takeDown = cases.of(execution);
    if (takeDown.caseKey() == null) {
      numbers.give(takeDown, execution.getProcessBusinessKey());
    }
    name(execution, takeDown.school(), takeDown.account());
    Object answer = CaseTakeDown.row(execution, "earlierPosts").get("answer");
    boolean mayKeep = !takeDown.reason().leavesNoKeeping() && !REMOVE.equals(answer);
    execution.setVariable(CaseTakeDown.MAY_KEEP, mayKeep);
    takeDowns.mayKeep(takeDown, mayKeep);
    boolean wasBack = Boolean.TRUE.equals(execution.getVariable(CaseTakeDown.WAS_BACK));
    Optional<String> by = wasBack ? Optional.empty() : takenDownBy(takeDown);
    execution.setVariable("goneAlready", by.isPresent());
    by.ifPresent(username -> execution.setVariable(CaseTakeDown.TAKEN_DOWN_BY, username));
  }

  /** Username of who took it down already, for another cause. */
  private Optional<String> takenDownBy(TakeDown takeDown) {
    return takeDown.isRegistered()
        ? posts
            .byId(takeDown.school(), takeDown.post())
            .filter(post -> !post.isOut())
            .map(post -> post.removal().by())
        : named.goneAlready(takeDown).map(TakeDown.Decision::by);
  }

  /** Those who run the account today, or who comes next. */
  void name(DelegateExecution execution, String school, String account) {
    Set<String> owners = takers.owners(school, account);
    execution.setVariable("takers", new ArrayList<>(owners));
    List<String> roles = owners.isEmpty() ? List.of(takers.next(school, account)) : List.of();
    execution.setVariable("takerRoles", new ArrayList<>(roles));
  }
}
