package org.countersign.post;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.countersign.access.DecisionForm;
import org.countersign.account.SocialAccounts;
import org.countersign.consent.ConsentCheck;
import org.countersign.consent.Use;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Writes down that the post is out: where, who posted it, and whether consent was held in that
 * moment. Where it was not, or what is out was never approved, it is to be taken down and its
 * breach looked at (P1). Whoever withdraws a consent at the same moment waits, or is seen here.
 * What went out from an account from which nothing may be posted (A4) is never refused, for it is
 * out: that is written down too, and the headteacher is told.
 */
@Component
class RecordPost implements JavaDelegate {

  private final CasePost posts;
  private final PostRegister register;
  private final PostNotes notes;
  private final ConsentOfPost consents;
  private final ContentHash hash;
  private final TellAuthor author;
  private final SocialAccounts accounts;
  private final TellHeads heads;
  private final ApplicationEventPublisher events;

  RecordPost(
      CasePost posts,
      PostRegister register,
      PostNotes notes,
      ConsentOfPost consents,
      ContentHash hash,
      TellAuthor author,
      SocialAccounts accounts,
      TellHeads heads,
      ApplicationEventPublisher events) {
    this.posts = posts;
    this.register = register;
    this.notes = notes;
    this.consents = consents;
    this.hash = hash;
    this.author = author;
    this.accounts = accounts;
    this.heads = heads;
    this.events = events;
  }

  @Override
  public void execute(DelegateExecution execution) {
    Post post = posts.of(execution);
    Draft draft = register.draft(post);
    Set<Use> uses = CasePost.uses(execution);
    ConsentCheck check = consents.now(post, draft, uses);
    notes.consents(post, Occasion.POSTING, check);
    String content = hash.of(post.school(), draft);
    boolean asApproved = post.isApproved(content);
    boolean held = check.isHeld() && !wasLostBefore(execution, post, draft, uses);
    String link = (String) execution.getVariable(DecisionForm.LINK);
    String by = (String) execution.getVariable(PostFacts.PUBLISHER);
    String fault =
        accounts
            .byId(post.school(), post.account())
            .flatMap(
                account ->
                    accounts.obstacle(account).or(() -> handedOn(execution, account.owners(), by)))
            .orElse(null);
    register.posted(post.id(), link, content, by, held, asApproved, fault);
    if (!held || !asApproved) {
      events.publishEvent(
          new PostedWithoutConsent(register.byId(post.school(), post.id()).orElseThrow()));
    }
    author.posted(post, by, link, held && asApproved);
    if (fault != null) {
      heads.postedThough(post, by, fault);
    }
    execution.setVariable("postedInOrder", held && asApproved);
  }

  /**
   * Whether it went out from the hands of somebody who runs the account no more. Of what somebody
   * else answers for nobody knows who posted it: then it is anybody to whom it was offered.
   */
  private static Optional<String> handedOn(
      DelegateExecution execution, List<String> owners, String by) {
    List<String> offered = List.of(String.valueOf(execution.getVariable("publishers")).split(","));
    boolean answersForOthers =
        !offered.contains(by) && !"".equals(execution.getVariable(Interruptions.KIND));
    return offered.contains(by) && !owners.contains(by)
            || answersForOthers && !owners.containsAll(offered)
        ? Optional.of("is not run any more by those who were to post it")
        : Optional.empty();
  }

  /**
   * Of what a change of consent interrupted nobody knows when it went out: a consent that was lost
   * then counts as lost, also where it was given again before somebody said so.
   */
  private boolean wasLostBefore(
      DelegateExecution execution, Post post, Draft draft, Set<Use> uses) {
    return Interruption.CONSENT_CHANGED.id().equals(execution.getVariable(Interruptions.KIND))
        && !consents
            .asKnownAt(
                post,
                draft,
                uses,
                OffsetDateTime.parse((String) execution.getVariable(Interruptions.AT)))
            .isHeld();
  }
}
