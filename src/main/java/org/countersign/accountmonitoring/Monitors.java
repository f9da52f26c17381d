package org.countersign.accountmonitoring;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.countersign.account.SocialAccount;
import org.countersign.account.SocialAccounts;
import org.countersign.school.People;
import org.countersign.school.Person;
import org.countersign.school.Role;
import org.springframework.stereotype.Component;

/**
 * Who watches an account: roles, and its owners where the policy says so. Where that is nobody at
 * the school today, the headteacher.
 */
@Component
class Monitors {

  private final SocialAccounts accounts;
  private final People people;

  Monitors(SocialAccounts accounts, People people) {
    this.accounts = accounts;
    this.people = people;
  }

  /**
   * @param roles ids
   * @param people usernames
   */
  record Who(List<String> roles, List<String> people) {}

  /**
   * @param account id in the account register; null for what was seen elsewhere
   * @param roles ids with commas between them, as the policy names them
   * @param owners whether the policy lets its owners watch it too
   */
  Who of(String school, String account, String roles, boolean owners) {
    List<String> held =
        Arrays.stream(roles.split(","))
            .map(String::strip)
            .flatMap(id -> Role.byId(id).stream())
            .filter(MessageReaders.WORKERS::contains)
            .filter(role -> !people.holdersOf(role, school).isEmpty())
            .map(Role::id)
            .toList();
    List<String> own = owners ? ownersOf(school, account) : List.of();
    return held.isEmpty() && own.isEmpty()
        ? new Who(List.of(Role.HEADTEACHER.id()), List.of())
        : new Who(held, own);
  }

  /** Usernames of those who run it today. */
  List<String> ownersOf(String school, String account) {
    return account == null
        ? List.of()
        : accounts.byId(school, account).map(accounts::ownersToday).orElse(List.of()).stream()
            .map(Person::username)
            .toList();
  }

  /** The roles that watch every account of the school by today's policy. */
  Set<Role> roles(String school) {
    return accounts.monitors(school).roles().stream()
        .filter(MessageReaders.WORKERS::contains)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Of an account that is there, by today's policy. */
  Who today(SocialAccount account) {
    return today(account.school(), account.id());
  }

  /**
   * By today's policy.
   *
   * @param account null for what was seen elsewhere
   */
  Who today(String school, String account) {
    SocialAccounts.Monitors policy = accounts.monitors(school);
    return of(
        school,
        account,
        String.join(",", policy.roles().stream().map(Role::id).toList()),
        policy.owners());
  }
}
