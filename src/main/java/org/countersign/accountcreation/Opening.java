package org.countersign.accountcreation;

import java.util.Optional;
import org.countersign.account.SocialAccounts;
import org.springframework.stereotype.Component;

/** Whether an account may open now. */
@Component
class Opening {

  private final Readiness readiness;
  private final Owners owners;
  private final SocialAccounts accounts;

  Opening(Readiness readiness, Owners owners, SocialAccounts accounts) {
    this.readiness = readiness;
    this.owners = owners;
    this.accounts = accounts;
  }

  /** What stands against it, in words that say what to do. */
  Optional<String> obstacle(Application application, Details details) {
    if (!application.isApproved()) {
      return Optional.of("This application is not approved as it stands. Do not open the account.");
    }
    if (!owners.areAllHere(application, details)
        || details.owners().size() < accounts.leastOwners(application.school()).number()) {
      return Optional.of(
          "Somebody who was to run the account is not at the school any more. Return it, so that"
              + " the applicant names somebody else.");
    }
    return readiness.isComplete(application, details)
        ? Optional.empty()
        : Optional.of("Not every owner has confirmed that they are ready. Return it.");
  }
}
