package org.countersign.post;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Writes down that the day of the post passed before it went out; now it never does (P6). */
@Component
class ExpirePost implements JavaDelegate {

  private final CasePost posts;
  private final PostRegister register;

  ExpirePost(CasePost posts, PostRegister register) {
    this.posts = posts;
    this.register = register;
  }

  @Override
  public void execute(DelegateExecution execution) {
    register.close(posts.of(execution).id(), Status.EXPIRED);
  }
}
