package org.countersign.post;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.countersign.access.NextRoles;
import org.countersign.access.StepPeople;
import org.countersign.account.SocialAccount;
import org.countersign.account.SocialAccounts;
import org.countersign.school.People;
import org.countersign.school.Person;
import org.springframework.stereotype.Component;

/**
 * Who posts: those who run the account, and where none of them is there, who keeps its password.
 */
@Component
class PublishPostPeople implements StepPeople {

  private static final String CLAUSE =
      "ours: where nobody who runs the account is there, whoever keeps its password posts";

  private final TaskPost posts;
  private final SocialAccounts accounts;

  PublishPostPeople(TaskPost posts, SocialAccounts accounts) {
    this.posts = posts;
    this.accounts = accounts;
  }

  @Override
  public String procedure() {
    return StartPost.PROCEDURE;
  }

  @Override
  public String element() {
    return "publishPost";
  }

  @Override
  public List<NextRoles> line(String school, Function<String, Object> variables) {
    Post post = posts.byId(school, variables.apply(PostFacts.POST));
    return accounts.byId(school, post.account()).stream().map(PublishPostPeople::keeper).toList();
  }

  private static NextRoles keeper(SocialAccount account) {
    return new NextRoles(List.of(account.credentialsKeeper().id()), CLAUSE);
  }

  @Override
  public List<Situation> situations(String school, People people) {
    return accounts.open(school).stream()
        .map(
            account ->
                new Situation(
                    "A post on " + account.id(),
                    null,
                    owners(account),
                    Set.of(),
                    Set.of(),
                    List.of(keeper(account))))
        .toList();
  }

  private Set<String> owners(SocialAccount account) {
    return accounts.ownersToday(account).stream().map(Person::username).collect(Collectors.toSet());
  }

  @Override
  public String otherwise() {
    return "Nobody posts it, so it expires on its day.";
  }
}
