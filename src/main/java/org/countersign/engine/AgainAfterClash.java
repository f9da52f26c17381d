package org.countersign.engine;

import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.impl.cmd.SubmitStartFormCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.springframework.beans.DirectFieldAccessor;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Sends a start form again, as a whole, where it met another transaction: a notice of a family must
 * not fail because a post moves at the same moment (decision 57). It stands outside the
 * transaction; where the caller has one of its own, the caller tries again.
 */
class AgainAfterClash extends CommandInterceptor {

  private static final int ATTEMPTS = 20;

  @Override
  public <T> T execute(Command<T> command) {
    return command instanceof SubmitStartFormCmd && isOutermost()
        ? started(command)
        : next.execute(command);
  }

  private static boolean isOutermost() {
    return Context.getCommandContext() == null
        && !TransactionSynchronizationManager.isActualTransactionActive();
  }

  /** The gate leaves in the command what the case keeps, so each attempt needs what was sent. */
  private <T> T started(Command<T> command) {
    DirectFieldAccessor fields = new DirectFieldAccessor(command);
    Object sent = fields.getPropertyValue("variables");
    for (int left = ATTEMPTS; ; left--) {
      try {
        return next.execute(command);
      } catch (RuntimeException failed) {
        if (left == 1 || !isClash(failed)) {
          throw failed;
        }
        fields.setPropertyValue("variables", sent);
      }
    }
  }

  private static boolean isClash(Throwable failed) {
    for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
      if (cause instanceof OptimisticLockingException
          || cause instanceof ConcurrencyFailureException) {
        return true;
      }
    }
    return false;
  }
}
