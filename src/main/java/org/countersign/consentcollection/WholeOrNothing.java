package org.countersign.consentcollection;

import org.camunda.bpm.engine.OptimisticLockingException;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Does something in one transaction, from the beginning again where a case or row moved at the same
 * moment: whoever records a consent has to.
 */
@Component
class WholeOrNothing {

  private static final int ATTEMPTS = 20;

  private final TransactionTemplate whole;

  WholeOrNothing(PlatformTransactionManager transactions) {
    this.whole = new TransactionTemplate(transactions);
  }

  void run(Runnable work) {
    for (int left = ATTEMPTS; ; left--) {
      try {
        whole.executeWithoutResult(status -> work.run());
        return;
      } catch (OptimisticLockingException | ConcurrencyFailureException moved) {
        if (left == 1) {
          throw moved;
        }
      }
    }
  }
}
