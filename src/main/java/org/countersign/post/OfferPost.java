package org.countersign.post;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.countersign.account.SocialAccount;
import org.countersign.account.SocialAccounts;
import org.countersign.consent.ConsentCheck;
import org.countersign.consent.Use;
import org.countersign.school.Person;
import org.springframework.stereotype.Component;

/**
 * Before the post is offered to whoever runs the account: is consent held now, is the content what
 * was approved (P3), is its day not over though this comes late (P6), and is there somebody to post
 * it from an account that is open?
 */
@Component
class OfferPost implements JavaDelegate {

  private final CasePost posts;
  private final PostRegister register;
  private final PostNotes notes;
  private final ConsentOfPost consents;
  private final ContentHash hash;
  private final SocialAccounts accounts;
  private final TellAuthor author;
  private final Clock clock;

  OfferPost(
      CasePost posts,
      PostRegister register,
      PostNotes notes,
      ConsentOfPost consents,
      ContentHash hash,
      SocialAccounts accounts,
      TellAuthor author,
      Clock clock) {
    this.posts = posts;
    this.register = register;
    this.notes = notes;
    this.consents = consents;
    this.hash = hash;
    this.accounts = accounts;
    this.author = author;
    this.clock = clock;
  }

  @Override
  public void execute(DelegateExecution execution) {
    Post post = posts.of(execution);
    Draft draft = register.draft(post);
    Set<Use> uses = CasePost.uses(execution);
    ConsentCheck check = consents.now(post, draft, uses);
    notes.consents(post, Occasion.RELEASE, check);
    boolean asApproved = post.isApproved(hash.of(post.school(), draft));
    String owners = owners(post);
    boolean itsDay = !LocalDate.now(clock).isAfter(draft.publishOn());
    boolean releasable = check.isHeld() && asApproved && itsDay && !owners.isEmpty();
    execution.setVariable("releasable", releasable);
    execution.setVariable("publishers", owners);
    if (!"".equals(execution.getVariable(PostFacts.PUBLISHER))) {
      // Whoever gave an earlier version back has not begun to post this one.
      execution.setVariable(PostFacts.PUBLISHER, "");
    }
    if (!releasable) {
      String why = why(itsDay, owners);
      register.sayWhy(post.id(), why);
      author.comesBack(
          post,
          execution.getActivityInstanceId(),
          why,
          List.of("ours: what goes out is what was approved, and may still go out"));
    }
  }

  private static String why(boolean itsDay, String owners) {
    if (!itsDay) {
      return Why.DAY_OVER;
    }
    return owners.isEmpty() ? Why.NOBODY_POSTS : Why.CONSENT_LOST;
  }

  /** Nobody where nothing may be posted from it (A4). */
  private String owners(Post post) {
    SocialAccount account = accounts.byId(post.school(), post.account()).orElse(null);
    if (account == null) {
      return "";
    }
    List<Person> owners = accounts.ownersToday(account);
    return accounts.obstacle(account, owners).isPresent()
        ? ""
        : owners.stream().map(Person::username).collect(Collectors.joining(","));
  }
}
