package org.countersign.post;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Notes that the day of the post is over. */
@Component
class NoteExpiry implements JavaDelegate {

  private final Interruptions interruptions;

  NoteExpiry(Interruptions interruptions) {
    this.interruptions = interruptions;
  }

  @Override
  public void execute(DelegateExecution execution) {
    interruptions.note(execution, Interruption.EXPIRED);
  }
}
