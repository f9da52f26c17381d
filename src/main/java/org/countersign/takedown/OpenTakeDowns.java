package org.countersign.takedown;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Opens the cases of take-downs and searches that were asked for, each in a transaction of its own,
 * so that a child in hundreds of posts holds nobody up and one that fails stops no other. Any
 * number of nodes may do it at once.
 */
@Component
class OpenTakeDowns {

  private static final Logger log = LoggerFactory.getLogger(OpenTakeDowns.class);

  /** Then others get their turn. */
  private static final int MOST_AT_ONCE = 1_000;

  private final List<WaitingCases> kinds;
  private final TransactionTemplate transaction;

  OpenTakeDowns(List<WaitingCases> kinds, PlatformTransactionManager transactions) {
    this.kinds = List.copyOf(kinds);
    this.transaction = new TransactionTemplate(transactions);
  }

  /** Opens what is to be opened now. One that fails is tried again the next time. */
  void run() {
    kinds.forEach(this::open);
  }

  private void open(WaitingCases kind) {
    for (String id : kind.toOpen(MOST_AT_ONCE)) {
      try {
        transaction.executeWithoutResult(
            status -> {
              if (kind.opens(id)) {
                kind.open(id);
              }
            });
      } catch (RuntimeException failed) {
        log.warn("The case of {} could not be opened; it is tried again", id, failed);
      }
    }
  }
}
