package org.countersign.post;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Writes down that the day of the post passed before it went out; now it never does (P6). */
@Component
class ExpirePost implements JavaDelegate {

  private final CasePost posts;
  private final PostRegister register;
  private final TellAuthor author;

  ExpirePost(CasePost posts, PostRegister register, TellAuthor author) {
    this.posts = posts;
    this.register = register;
    this.author = author;
  }

  @Override
  public void execute(DelegateExecution execution) {
    Post post = posts.of(execution);
    register.close(post.id(), Status.EXPIRED);
    author.expired(post);
  }
}
