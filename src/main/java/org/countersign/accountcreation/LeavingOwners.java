package org.countersign.accountcreation;

import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.RuntimeService;
import org.countersign.access.ServerRights;
import org.countersign.school.RollChanged;
import org.springframework.context.event.EventListener;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;

/**
 * Tells the cases of accounts in preparation that one of their owners has left. In the transaction
 * of the change: where a case moves at the same moment one of the two fails.
 */
@Component
class LeavingOwners {

  private static final String MESSAGE = "OwnerLeft";

  private final ApplicationRegister register;
  private final Owners owners;
  private final RuntimeService runtime;
  private final ServerRights server;

  LeavingOwners(
      ApplicationRegister register, Owners owners, RuntimeService runtime, ServerRights server) {
    this.register = register;
    this.owners = owners;
    this.runtime = runtime;
    this.server = server;
  }

  @EventListener
  void rollChanged(RollChanged change) {
    register.open(change.school()).stream()
        .filter(Application::isApproved)
        .filter(application -> !owners.areAllHere(application, register.details(application)))
        .forEach(application -> tell(application.caseKey()));
  }

  /** A case that does not wait for the message at present is none the worse. */
  private void tell(String caseKey) {
    try {
      server.run(
          () ->
              runtime
                  .createMessageCorrelation(MESSAGE)
                  .processInstanceBusinessKey(caseKey)
                  .correlateAll());
    } catch (OptimisticLockingException moved) {
      throw moved;
    } catch (RuntimeException failed) {
      throw new ConcurrencyFailureException(caseKey + " could not be told: " + MESSAGE, failed);
    }
  }
}
