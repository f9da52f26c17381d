package org.countersign.post;

import java.util.Map;
import org.springframework.stereotype.Component;

/** The post that a task is about. */
@Component
class TaskPost {

  private final PostRegister register;

  TaskPost(PostRegister register) {
    this.register = register;
  }

  /**
   * @param known the case's variables
   * @throws IllegalStateException where the register has no such post
   */
  Post of(String school, Map<String, Object> known) {
    return register
        .byId(school, String.valueOf(known.get(PostFacts.POST)))
        .orElseThrow(() -> new IllegalStateException("The case has no post in the register"));
  }
}
