package org.countersign.account;

import java.util.List;
import java.util.Optional;
import org.countersign.policy.Policies;
import org.countersign.policy.Table;
import org.countersign.school.People;
import org.countersign.school.Person;
import org.countersign.school.Schools;
import org.springframework.stereotype.Component;

/** Looks social media accounts up, always within one school. */
@Component
public class SocialAccounts {

  private final SocialAccountStore store;
  private final Schools schools;
  private final Policies policies;
  private final People people;

  SocialAccounts(SocialAccountStore store, Schools schools, Policies policies, People people) {
    this.store = store;
    this.schools = schools;
    this.policies = policies;
    this.people = people;
  }

  /** Those from which posts may be made, by platform and handle. */
  public List<SocialAccount> open(String school) {
    return all(school).stream().filter(SocialAccount::isOpen).toList();
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
    String policy =
        schools
            .byId(school)
            .orElseThrow(() -> new IllegalArgumentException("There is no school " + school))
            .policy();
    Table.Rule rule = policies.answer(policy, "account-owners").rules().get(0);
    return new LeastOwners(Integer.parseInt(rule.then().get("least")), rule.clause());
  }

  /**
   * @param clause that says so
   */
  public record LeastOwners(int number, String clause) {}
}
