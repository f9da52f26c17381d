package org.countersign.post;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Notes that the school stopped all its posting, and that the stop holds this post up. */
@Component
class NoteStop implements JavaDelegate {

  private final Interruptions interruptions;
  private final PostingStops stops;

  NoteStop(Interruptions interruptions, PostingStops stops) {
    this.interruptions = interruptions;
    this.stops = stops;
  }

  @Override
  public void execute(DelegateExecution execution) {
    stops.holds(interruptions.note(execution, Interruption.STOPPED));
  }
}
