package org.countersign.accounthandover;

import java.util.List;
import org.countersign.account.SocialAccount;
import org.countersign.account.SocialAccounts;
import org.countersign.school.Platform;
import org.countersign.school.Platforms;
import org.countersign.school.School;
import org.countersign.start.PageWords;
import org.countersign.start.SchoolChoice;
import org.springframework.stereotype.Component;

/** What the form that asks for a handover offers in a school. */
@Component
class HandoverFormFacts {

  private final SocialAccounts accounts;
  private final HandoverRegister register;
  private final Platforms platforms;
  private final PageWords words;

  HandoverFormFacts(
      SocialAccounts accounts, HandoverRegister register, Platforms platforms, PageWords words) {
    this.accounts = accounts;
    this.register = register;
    this.platforms = platforms;
    this.words = words;
  }

  /** As the form reads it. */
  record Facts(Named school, List<Named> schools, List<Offered> accounts) {}

  record Named(String id, String name) {

    static Named of(School school) {
      return new Named(school.id(), school.name());
    }
  }

  /** An account that may be handed over, with those who run it, its lead marked. */
  record Offered(String id, String name, List<Named> owners) {}

  Facts of(SchoolChoice choice) {
    String school = choice.school().id();
    return new Facts(
        Named.of(choice.school()),
        choice.schools().stream().map(Named::of).toList(),
        accounts.all(school).stream()
            .filter(account -> account.status() != SocialAccount.Status.CLOSED)
            .filter(account -> register.open(school, account.id()).isEmpty())
            .map(account -> new Offered(account.id(), name(account), owners(account)))
            .toList());
  }

  /** Network and handle in one. */
  String name(SocialAccount account) {
    return platforms.byId(account.platform()).map(Platform::name).orElse(account.platform())
        + ": "
        + account.handle();
  }

  private List<Named> owners(SocialAccount account) {
    String lead = account.upkeep().lead();
    return account.owners().stream()
        .map(
            owner ->
                new Named(owner, words.person(owner) + (owner.equals(lead) ? " (leads it)" : "")))
        .toList();
  }
}
