package org.countersign.takedown;

import java.util.Map;
import org.countersign.audit.By;
import org.countersign.audit.Chain;
import org.countersign.audit.Kind;
import org.countersign.audit.Trail;
import org.countersign.audit.TrailEvent;
import org.springframework.stereotype.Component;

/** Gives take-downs the numbers of their cases, and writes into those why they were asked for. */
@Component
class TakeDownNumbers {

  private final TakeDownTable table;
  private final Trail trail;

  TakeDownNumbers(TakeDownTable table, Trail trail) {
    this.table = table;
    this.trail = trail;
  }

  /** Its reason in words: of a child who is never published, never why. */
  void give(TakeDown takeDown, String number) {
    table.number(takeDown.id(), number);
    By by = takeDown.naming() == null ? By.system() : By.person(takeDown.naming().by());
    trail.record(
        TrailEvent.of(Chain.ofCase(number), Kind.REGISTER_CHANGED, by)
            .inSchool(takeDown.school())
            .at("take-down-asked", "Take-down asked for")
            .with(Map.of("why", takeDown.reason().words())));
  }
}
