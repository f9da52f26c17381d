package org.countersign.post;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.countersign.evidence.Media;
import org.springframework.stereotype.Component;

/** Gives the post in the register its case's number, and the case its files. */
@Component
class RegisterPost implements JavaDelegate {

  private final CasePost posts;
  private final PostRegister register;
  private final Media media;

  RegisterPost(CasePost posts, PostRegister register, Media media) {
    this.posts = posts;
    this.register = register;
    this.media = media;
  }

  @Override
  public void execute(DelegateExecution execution) {
    Post post = posts.of(execution);
    String caseKey = execution.getProcessBusinessKey();
    register.number(post.id(), caseKey);
    media.attach(register.draft(post).media(), caseKey, post.school(), post.author());
  }
}
