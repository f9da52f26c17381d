package org.countersign.post;

import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.spring.boot.starter.event.ExecutionEvent;
import org.springframework.context.event.EventListener;

/** Every sequence flow that any case of this run took. */
class FlowsTaken {

  private final Set<String> taken = new TreeSet<>();

  @EventListener
  void note(ExecutionEvent event) {
    if (ExecutionListener.EVENTNAME_TAKE.equals(event.getEventName())) {
      taken.add(event.getCurrentTransitionId());
    }
  }

  Set<String> all() {
    return Set.copyOf(taken);
  }

  void forget() {
    taken.clear();
  }
}
