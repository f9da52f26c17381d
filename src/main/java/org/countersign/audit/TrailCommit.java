package org.countersign.audit;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Writes a transaction's events as the last thing before its commit: then the locks on chains are
 * held for an instant, and nothing that happens in the transaction comes too late. Where writing
 * fails, the transaction is rolled back.
 */
@Component
class TrailCommit implements TransactionExecutionListener {

  private final TrailTable table;
  private final JdbcTemplate jdbc;

  TrailCommit(TrailTable table, JdbcTemplate jdbc) {
    this.table = table;
    this.jdbc = jdbc;
  }

  @Override
  public void afterBegin(TransactionExecution transaction, Throwable failure) {
    // A savepoint begins no transaction of its own.
    if (failure == null
        && transaction.isNewTransaction()
        && TransactionSynchronizationManager.isSynchronizationActive()) {
      TrailBuffer.begin();
    }
  }

  @Override
  public void beforeCommit(TransactionExecution transaction) {
    table.append(jdbc, TrailBuffer.current().take());
  }
}
