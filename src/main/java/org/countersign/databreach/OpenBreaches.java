package org.countersign.databreach;

import java.util.Map;
import org.countersign.access.Cases;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Opens the cases of breaches that the product saw itself, each in a transaction of its own. Any
 * number of nodes may do it at once. The hours run from awareness, not from here.
 */
@Component
class OpenBreaches {

  private static final Logger log = LoggerFactory.getLogger(OpenBreaches.class);

  private static final int MOST_AT_ONCE = 200;

  private final BreachTable table;
  private final Cases cases;
  private final TransactionTemplate transaction;

  OpenBreaches(BreachTable table, Cases cases, PlatformTransactionManager transactions) {
    this.table = table;
    this.cases = cases;
    this.transaction = new TransactionTemplate(transactions);
  }

  /** Opens what is to be opened now. One that fails is tried again the next time. */
  void run() {
    for (String id : table.toOpen(MOST_AT_ONCE)) {
      try {
        transaction.executeWithoutResult(status -> open(id));
      } catch (RuntimeException failed) {
        log.warn("The case of the breach {} could not be opened; it is tried again", id, failed);
      }
    }
  }

  private void open(String id) {
    // Whoever comes at the same moment waits here, and then finds it opened.
    if (table.opens(id)) {
      Breach breach = table.byId(id).orElseThrow();
      cases.open(
          CaseBreach.PROCEDURE,
          breach.school(),
          Map.of(CaseBreach.BREACH, id, CaseBreach.AWARE_AT, breach.awareAt().toString()));
    }
  }

  /** Every few seconds. */
  @Component
  @ConditionalOnWebApplication
  @ConditionalOnProperty(name = "countersign.data-breach.jobs", matchIfMissing = true)
  static class BreachJobs {

    private final OpenBreaches opening;

    BreachJobs(OpenBreaches opening) {
      this.opening = opening;
    }

    @Scheduled(initialDelayString = "PT9S", fixedDelayString = "PT5S")
    void open() {
      opening.run();
    }
  }
}
