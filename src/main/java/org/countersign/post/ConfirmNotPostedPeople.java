package org.countersign.post;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.countersign.access.NextRoles;
import org.countersign.access.StepPeople;
import org.countersign.account.SocialAccounts;
import org.countersign.school.People;
import org.countersign.school.Person;
import org.springframework.stereotype.Component;

/**
 * Who says whether a post that was interrupted is out: who runs its account, and the leadership.
 */
@Component
class ConfirmNotPostedPeople implements StepPeople {

  private final SocialAccounts accounts;

  ConfirmNotPostedPeople(SocialAccounts accounts) {
    this.accounts = accounts;
  }

  @Override
  public String procedure() {
    return StartPost.PROCEDURE;
  }

  @Override
  public String element() {
    return "confirmNotPosted";
  }

  @Override
  public List<NextRoles> line(String school, Function<String, Object> variables) {
    return List.of();
  }

  @Override
  public List<Situation> situations(String school, People people) {
    return accounts.open(school).stream()
        .map(
            account ->
                new Situation(
                    "A post on " + account.id(),
                    null,
                    accounts.ownersToday(account).stream()
                        .map(Person::username)
                        .collect(Collectors.toSet()),
                    Set.of(),
                    Set.of(),
                    List.of()))
        .toList();
  }

  @Override
  public String otherwise() {
    return "It stays open until somebody looks at the account.";
  }
}
