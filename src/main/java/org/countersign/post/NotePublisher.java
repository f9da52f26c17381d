package org.countersign.post;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/**
 * Remembers who took the post on to post it. Whoever did may have posted it, also after giving the
 * task back, and is asked when something interrupts the post.
 */
@Component
class NotePublisher implements TaskListener {

  @Override
  public void notify(DelegateTask task) {
    if (task.getAssignee() != null) {
      task.getExecution().setVariable(PostFacts.PUBLISHER, task.getAssignee());
    }
  }
}
