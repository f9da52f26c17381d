package org.countersign.accounthandover;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.countersign.access.StepPeople.Situation;
import org.countersign.account.SocialAccount;
import org.countersign.account.SocialAccounts;
import org.countersign.school.People;
import org.springframework.stereotype.Component;

/** Every way in which an open account of a school can come to be handed over: its lead leaves. */
@Component
class HandoverSituations {

  private final SocialAccounts accounts;

  HandoverSituations(SocialAccounts accounts) {
    this.accounts = accounts;
  }

  List<Situation> of(String school, InLine inOrder, People people) {
    return accounts.open(school).stream()
        .map(account -> situation(account, inOrder, people))
        .toList();
  }

  private static Situation situation(SocialAccount account, InLine inOrder, People people) {
    Set<String> lead = Optional.ofNullable(account.upkeep().lead()).map(Set::of).orElse(Set.of());
    return new Situation(
        "The account " + account.id() + ", whose lead leaves",
        account.upkeep().lead(),
        Set.of(),
        Set.copyOf(inOrder.first(account.school(), lead, people).orElse(List.of())),
        lead,
        inOrder.steps());
  }
}
