package org.countersign.account;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.countersign.account.AccountOrigins.Origin;
import org.countersign.policy.Policies;
import org.countersign.school.Platform;
import org.countersign.school.Platforms;
import org.countersign.school.Role;
import org.countersign.school.School;
import org.countersign.start.PageWords;
import org.springframework.stereotype.Component;

/** A school's accounts, as pages and exports show them. */
@Component
class AccountLines {

  private final SocialAccounts accounts;
  private final AccountOrigins origins;
  private final Platforms platforms;
  private final Policies policies;
  private final PageWords words;

  AccountLines(
      SocialAccounts accounts,
      AccountOrigins origins,
      Platforms platforms,
      Policies policies,
      PageWords words) {
    this.accounts = accounts;
    this.origins = origins;
    this.platforms = platforms;
    this.policies = policies;
    this.words = words;
  }

  List<AccountLine> of(School school) {
    Map<String, Origin> all = origins.of(school.id());
    return accounts.all(school.id()).stream()
        .map(account -> of(school, account, all.get(account.id())))
        .toList();
  }

  AccountLine of(School school, SocialAccount account) {
    return of(school, account, origins.of(school.id()).get(account.id()));
  }

  private AccountLine of(School school, SocialAccount account, Origin origin) {
    Upkeep upkeep = account.upkeep();
    return new AccountLine(
        account.id(),
        platforms.byId(account.platform()).map(Platform::name).orElse(account.platform()),
        account.handle(),
        account.link(),
        account.purpose(),
        account.audience(),
        upkeep.openTo() == null ? "" : upkeep.openTo(),
        account.status().name().toLowerCase(Locale.ROOT),
        account.owners().stream()
            .sorted(Comparator.comparing((String owner) -> !owner.equals(upkeep.lead())))
            .map(owner -> words.person(owner) + (owner.equals(upkeep.lead()) ? " (lead)" : ""))
            .toList(),
        upkeep.nonEmployees(),
        accounts.ownersToday(account).size(),
        accounts.obstacle(account).orElse(null),
        words.day(account.openedOn()),
        account.schoolEmail(),
        account.credentialsPlace(),
        policies.title(school.policy(), account.credentialsKeeper()),
        monitors(school, upkeep),
        upkeep.reviewOn() == null ? "" : words.day(upkeep.reviewOn()),
        origin.isConfirmed(),
        origin.completeFrom() == null ? "" : words.day(origin.completeFrom()));
  }

  private String monitors(School school, Upkeep upkeep) {
    Stream<String> roles =
        upkeep.monitors().stream().map((Role role) -> policies.title(school.policy(), role));
    Stream<String> owners = upkeep.ownersMonitor() ? Stream.of("its owners") : Stream.empty();
    return Stream.concat(roles, owners).collect(Collectors.joining(", "));
  }
}
