package org.countersign.post;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Notes that a consent of a child in the post changed. */
@Component
class NoteConsentChange implements JavaDelegate {

  /** The step at which it interrupts; at the other one nothing is going on. */
  private static final String INTERRUPTS = "noteConsentChange";

  private final Interruptions interruptions;
  private final TellAuthor author;

  NoteConsentChange(Interruptions interruptions, TellAuthor author) {
    this.interruptions = interruptions;
    this.author = author;
  }

  @Override
  public void execute(DelegateExecution execution) {
    Post post = interruptions.note(execution, Interruption.CONSENT_CHANGED);
    if (execution.getCurrentActivityId().equals(INTERRUPTS)) {
      author.interrupted(post, execution.getActivityInstanceId());
    }
  }
}
