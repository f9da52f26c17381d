package org.countersign.post;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Writes down that the post was refused, or withdrawn by its author. */
@Component
class ClosePost implements JavaDelegate {

  private final CasePost posts;
  private final PostRegister register;

  ClosePost(CasePost posts, PostRegister register) {
    this.posts = posts;
    this.register = register;
  }

  @Override
  public void execute(DelegateExecution execution) {
    register.close(posts.of(execution).id(), outcome(execution));
  }

  private static Status outcome(DelegateExecution execution) {
    return "refuse".equals(execution.getVariable("checkPostDecision"))
        ? Status.REFUSED
        : Status.WITHDRAWN;
  }
}
