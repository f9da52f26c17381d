package org.countersign.account;

import java.util.Optional;
import org.countersign.audit.By;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Enters and keeps accounts that existed before the product. It works in the caller's transaction
 * and does not ask who may do it: that is the procedure's rule.
 */
@Service
public class AdoptedAccounts {

  private final SocialAccountStore store;
  private final AccountOrigins origins;

  AdoptedAccounts(SocialAccountStore store, AccountOrigins origins) {
    this.store = store;
    this.origins = origins;
  }

  /** The school's account of that handle there, in whatever letters and of whatever status. */
  public Optional<SocialAccount> find(String school, String platform, String handle) {
    return store.all(school).stream()
        .filter(one -> one.platform().equals(platform))
        .filter(one -> SocialAccount.isSameHandle(one.handle(), handle))
        .findFirst();
  }

  /** Whether somebody approved or confirmed it in a case, and not a file alone entered it. */
  public boolean isConfirmed(SocialAccount account) {
    return origins.of(account.school()).get(account.id()).isConfirmed();
  }

  /**
   * Enters an account as it was confirmed, or confirms one that a file entered.
   *
   * @param account with the id that it has there, or a free one
   * @param by username of whoever confirmed it
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void confirm(SocialAccount account, String by, String caseKey) {
    Optional<SocialAccount> old = store.byId(account.school(), account.id());
    if (old.isPresent()) {
      store.change(account, old.get(), By.person(by), caseKey, null);
    } else {
      store.add(account, By.person(by), caseKey);
    }
    origins.confirm(account.school(), account.id(), caseKey);
  }

  /**
   * Writes what has changed of an account in its case, its status too; nothing where nothing has.
   *
   * @param by username of whoever brought it about; null where the product found it
   * @throws IllegalStateException where there is no such account
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void change(SocialAccount account, String by, String caseKey) {
    SocialAccount old =
        store
            .byId(account.school(), account.id())
            .orElseThrow(() -> new IllegalStateException("There is no account " + account.id()));
    if (!account.equals(old)) {
      store.change(account, old, by == null ? By.system() : By.person(by), caseKey, null);
    }
  }
}
