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
    return byId(school, known.get(PostFacts.POST));
  }

  /**
   * @param id as the case keeps it
   * @throws IllegalStateException where the register has no such post
   */
  Post byId(String school, Object id) {
    return register
        .byId(school, String.valueOf(id))
        .orElseThrow(() -> new IllegalStateException("The case has no post in the register"));
  }
}
