package org.countersign.accountmonitoring;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.countersign.account.SocialAccount;
import org.countersign.account.SocialAccounts;
import org.countersign.school.Platform;
import org.countersign.school.Platforms;
import org.springframework.stereotype.Component;

/** Accounts as people call them: the network and the name there. */
@Component
class NetworkNames {

  private final SocialAccounts accounts;
  private final Platforms platforms;

  NetworkNames(SocialAccounts accounts, Platforms platforms) {
    this.accounts = accounts;
    this.platforms = platforms;
  }

  /**
   * @param id null for what was seen elsewhere
   */
  String of(String school, String id) {
    return id == null
        ? "Elsewhere, about the school"
        : accounts.byId(school, id).map(this::of).orElse(id);
  }

  /** Of all accounts of the school at once; null for what was seen elsewhere. */
  Function<String, String> in(String school) {
    Map<String, String> names =
        accounts.all(school).stream().collect(Collectors.toMap(SocialAccount::id, this::of));
    String elsewhere = of(school, null);
    return id -> id == null ? elsewhere : names.getOrDefault(id, id);
  }

  String of(SocialAccount account) {
    return platforms.byId(account.platform()).map(Platform::name).orElse(account.platform())
        + ": "
        + account.handle();
  }
}
