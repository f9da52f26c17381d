package org.countersign.engine;

import org.camunda.bpm.engine.impl.cmd.SubmitStartFormCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.springframework.beans.DirectFieldAccessor;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Sends a start form again, as a whole, where it met another transaction: a notice of a family must
 * not fail because a post moves at the same moment (decision 57). It stands outside the
 * transaction; where the caller has one of its own, the caller tries again.
 */
class AgainAfterClash extends CommandInterceptor {

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
    return TriedAgain.AFTER_CLASH.execute(
        attempt -> {
          fields.setPropertyValue("variables", sent);
          return next.execute(command);
        });
  }
}
