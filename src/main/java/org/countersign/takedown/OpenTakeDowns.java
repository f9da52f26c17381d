package org.countersign.takedown;

import java.util.Map;
import org.countersign.access.Cases;
import org.countersign.audit.By;
import org.countersign.audit.Chain;
import org.countersign.audit.Kind;
import org.countersign.audit.Trail;
import org.countersign.audit.TrailEvent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Opens the cases of take-downs that were asked for, each in a transaction of its own, so that a
 * child in hundreds of posts holds nobody up and one that fails stops no other. Any number of nodes
 * may do it at once.
 */
@Component
class OpenTakeDowns {

  private static final Logger log = LoggerFactory.getLogger(OpenTakeDowns.class);

  /** Then others get their turn. */
  private static final int MOST_AT_ONCE = 1_000;

  private final TakeDownTable table;
  private final Cases cases;
  private final Trail trail;
  private final TransactionTemplate transaction;

  OpenTakeDowns(
      TakeDownTable table, Cases cases, Trail trail, PlatformTransactionManager transactions) {
    this.table = table;
    this.cases = cases;
    this.trail = trail;
    this.transaction = new TransactionTemplate(transactions);
  }

  /** Opens what is to be opened now. One that fails is tried again the next time. */
  void run() {
    for (String id : table.toOpen(MOST_AT_ONCE)) {
      try {
        transaction.executeWithoutResult(status -> open(id));
      } catch (RuntimeException failed) {
        log.warn("The case of the take-down {} could not be opened; it is tried again", id, failed);
      }
    }
  }

  private void open(String id) {
    // Whoever comes at the same moment waits here, and then finds it opened.
    if (!table.opens(id)) {
      return;
    }
    TakeDown takeDown = table.byId(id).orElseThrow();
    String number =
        cases.open(
            CaseTakeDown.PROCEDURE,
            takeDown.school(),
            Map.of(
                CaseTakeDown.TAKE_DOWN,
                id,
                CaseTakeDown.REMOVE_EARLIER,
                takeDown.removalAsked() ? "yes" : "no",
                // Known from the beginning: an unknown one would keep everybody from deciding.
                CaseTakeDown.KEEP_ASKED_BY,
                ""));
    table.number(id, number);
    // Its reason in words: of a child who is never published, never why.
    trail.record(
        TrailEvent.of(Chain.ofCase(number), Kind.REGISTER_CHANGED, By.system())
            .inSchool(takeDown.school())
            .at("take-down-asked", "Take-down asked for")
            .with(Map.of("why", takeDown.reason().words())));
  }
}
