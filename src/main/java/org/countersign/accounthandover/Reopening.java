package org.countersign.accounthandover;

import org.countersign.account.SocialAccount;
import org.countersign.account.SocialAccount.Status;
import org.countersign.account.SocialAccounts;
import org.springframework.stereotype.Component;

/** Whether an account is open once its handover is over: not where something else suspended it. */
@Component
class Reopening {

  private final SocialAccounts accounts;

  Reopening(SocialAccounts accounts) {
    this.accounts = accounts;
  }

  Status status(Handover handover, SocialAccount account) {
    boolean ours =
        accounts
            .suspendedIn(account.school(), account.id())
            .filter(handover.caseKey()::equals)
            .isPresent();
    return ours ? Status.OPEN : account.status();
  }
}
