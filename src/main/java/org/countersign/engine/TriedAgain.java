package org.countersign.engine;

import java.util.function.Supplier;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.countersign.access.WholeOrNothing;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.retry.support.RetryTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Work that met another transaction is done again as a whole. */
@Component
class TriedAgain implements WholeOrNothing {

  private static final int ATTEMPTS = 20;

  /** Again at once, after a clash only: two at one row, one case or one key. */
  static final RetryTemplate AFTER_CLASH =
      RetryTemplate.builder()
          .maxAttempts(ATTEMPTS)
          .noBackoff()
          .retryOn(OptimisticLockingException.class)
          .retryOn(ConcurrencyFailureException.class)
          .retryOn(DuplicateKeyException.class)
          .traversingCauses()
          .build();

  private final TransactionTemplate whole;

  TriedAgain(PlatformTransactionManager transactions) {
    this.whole = new TransactionTemplate(transactions);
  }

  @Override
  public <T> T get(Supplier<T> work) {
    return AFTER_CLASH.execute(attempt -> whole.execute(status -> work.get()));
  }
}
