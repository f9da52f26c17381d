package org.countersign.post;

import org.countersign.account.SocialAccount;
import org.countersign.account.SocialAccounts;
import org.countersign.school.Platform;
import org.countersign.school.Platforms;
import org.springframework.stereotype.Component;

/** Accounts as people know them. */
@Component
class NamedAccounts {

  private final SocialAccounts accounts;
  private final Platforms platforms;

  NamedAccounts(SocialAccounts accounts, Platforms platforms) {
    this.accounts = accounts;
    this.platforms = platforms;
  }

  /**
   * @param platformName the network's name
   * @param link to the account, which begins with {@code https://}
   */
  record Named(
      String id,
      String platform,
      String platformName,
      String handle,
      String link,
      String purpose,
      String audience) {

    /** Network and handle in one. */
    String words() {
      return platformName + ": " + handle;
    }
  }

  Named of(SocialAccount account) {
    return new Named(
        account.id(),
        account.platform(),
        platforms.byId(account.platform()).map(Platform::name).orElse(account.platform()),
        account.handle(),
        account.link(),
        account.purpose(),
        account.audience());
  }

  /** The account of a post; accounts are closed and never taken out of the register. */
  Named of(String school, String id) {
    return accounts
        .byId(school, id)
        .map(this::of)
        .orElseThrow(() -> new IllegalStateException("There is no account " + id));
  }
}
