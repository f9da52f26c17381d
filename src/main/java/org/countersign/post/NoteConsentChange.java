package org.countersign.post;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Notes that a consent of a child in the post changed. */
@Component
class NoteConsentChange implements JavaDelegate {

  private final Interruptions interruptions;

  NoteConsentChange(Interruptions interruptions) {
    this.interruptions = interruptions;
  }

  @Override
  public void execute(DelegateExecution execution) {
    interruptions.note(execution, Interruption.CONSENT_CHANGED);
  }
}
