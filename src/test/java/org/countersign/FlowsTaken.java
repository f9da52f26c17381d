package org.countersign;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.spring.boot.starter.event.ExecutionEvent;
import org.springframework.context.event.EventListener;

/** Every sequence flow that any case of this run took, by procedure. */
public class FlowsTaken {

  private final Map<String, Set<String>> taken = new TreeMap<>();

  @EventListener
  void note(ExecutionEvent event) {
    if (ExecutionListener.EVENTNAME_TAKE.equals(event.getEventName())) {
      // Definition ids begin with the process id.
      String procedure = event.getProcessDefinitionId().replaceFirst(":.*", "");
      taken.computeIfAbsent(procedure, id -> new TreeSet<>()).add(event.getCurrentTransitionId());
    }
  }

  /** The ids of those of the procedure. */
  public Set<String> of(String procedure) {
    return Set.copyOf(taken.getOrDefault(procedure, Set.of()));
  }

  public void forget() {
    taken.clear();
  }
}
