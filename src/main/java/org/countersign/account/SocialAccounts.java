package org.countersign.account;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.countersign.policy.Policies;
import org.countersign.policy.Table;
import org.countersign.school.People;
import org.countersign.school.Person;
import org.countersign.school.Role;
import org.countersign.school.Schools;
import org.springframework.stereotype.Component;

/** Looks social media accounts up, always within one school. */
@Component
public class SocialAccounts {

  private final SocialAccountStore store;
  private final AccountStatuses statuses;
  private final Schools schools;
  private final Policies policies;
  private final People people;

  SocialAccounts(
      SocialAccountStore store,
      AccountStatuses statuses,
      Schools schools,
      Policies policies,
      People people) {
    this.store = store;
    this.statuses = statuses;
    this.schools = schools;
    this.policies = policies;
    this.people = people;
  }

  /** Those from which posts may be made, by platform and handle. */
  public List<SocialAccount> open(String school) {
    return all(school).stream().filter(SocialAccount::isOpen).toList();
  }

  /** Those that are not closed, which people can see and write to, by platform and handle. */
  public List<SocialAccount> there(String school) {
    return all(school).stream()
        .filter(account -> account.status() != SocialAccount.Status.CLOSED)
        .toList();
  }

  /** All, closed ones too, by platform and handle. */
  public List<SocialAccount> all(String school) {
    return store.all(school);
  }

  /** The school's account of that id, whatever its status. */
  public Optional<SocialAccount> byId(String school, String id) {
    return store.byId(school, id);
  }

  /** The owners who are at the school today. */
  public List<Person> ownersToday(SocialAccount account) {
    return people.staffOf(account.school()).stream()
        .filter(person -> account.owners().contains(person.username()))
        .toList();
  }

  /**
   * How few may run an account: the policy's answer to the question {@code account-owners}.
   *
   * @throws IllegalArgumentException if there is no such school
   */
  public LeastOwners leastOwners(String school) {
    Table.Rule rule = answer(school, "account-owners");
    return new LeastOwners(Integer.parseInt(rule.then().get("least")), rule.clause());
  }

  /**
   * Why nothing may be posted from it today, in words that follow on "The account": it is not open,
   * who leads it is not at the school any more, or fewer run it than the policy wants (A4). Asked
   * of the roll each time, so that it holds from the moment in which somebody has left.
   */
  public Optional<String> obstacle(SocialAccount account) {
    return obstacle(account, account.isOpen() ? ownersToday(account) : List.of());
  }

  /**
   * The same, where its owners are known.
   *
   * @param here those of its owners who are at the school today
   */
  public Optional<String> obstacle(SocialAccount account, List<Person> here) {
    if (!account.isOpen()) {
      return Optional.of("is " + account.status().id());
    }
    LeastOwners least = leastOwners(account.school());
    if (here.size() < least.number()) {
      return Optional.of(
          "has fewer than %d people at the school who run it (%s)"
              .formatted(least.number(), least.clause()));
    }
    String lead = account.upkeep().lead();
    return here.stream().anyMatch(owner -> owner.username().equals(lead))
        ? Optional.empty()
        : Optional.of("is led by nobody who is at the school");
  }

  /** Number of the case that suspended it; empty where it is not suspended, or by a file. */
  public Optional<String> suspendedIn(String school, String id) {
    return statuses.suspendedIn(school, id);
  }

  /** Whether as many of its owners are at the school today as the policy wants. */
  public boolean hasEnoughOwners(SocialAccount account) {
    return ownersToday(account).size() >= leastOwners(account.school()).number();
  }

  /**
   * Who watches an account: the policy's answer to the question {@code account-monitor}.
   *
   * @throws IllegalArgumentException if there is no such school
   */
  public Monitors monitors(String school) {
    Map<String, String> then = answer(school, "account-monitor").then();
    return new Monitors(
        Arrays.stream(then.get("roles").split(","))
            .flatMap(role -> Role.byId(role.strip()).stream())
            .toList(),
        Boolean.parseBoolean(then.get("owners")));
  }

  private Table.Rule answer(String school, String question) {
    String policy =
        schools
            .byId(school)
            .orElseThrow(() -> new IllegalArgumentException("There is no school " + school))
            .policy();
    return policies.answer(policy, question).rules().get(0);
  }

  /**
   * @param owners whether its owners watch it too
   */
  public record Monitors(List<Role> roles, boolean owners) {}

  /**
   * @param clause that says so
   */
  public record LeastOwners(int number, String clause) {}
}
