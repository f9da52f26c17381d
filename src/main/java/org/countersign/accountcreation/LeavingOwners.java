package org.countersign.accountcreation;

import org.countersign.access.Cases;
import org.countersign.school.RollChanged;
import org.springframework.context.event.EventListener;
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
  private final Cases cases;

  LeavingOwners(ApplicationRegister register, Owners owners, Cases cases) {
    this.register = register;
    this.owners = owners;
    this.cases = cases;
  }

  @EventListener
  void rollChanged(RollChanged change) {
    register.open(change.school()).stream()
        .filter(Application::isApproved)
        .filter(application -> !owners.areAllHere(application, register.details(application)))
        .forEach(application -> cases.tell(application.caseKey(), MESSAGE));
  }
}
