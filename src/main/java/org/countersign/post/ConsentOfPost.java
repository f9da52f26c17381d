package org.countersign.post;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.countersign.account.SocialAccount;
import org.countersign.account.SocialAccounts;
import org.countersign.consent.Child;
import org.countersign.consent.ConsentCheck;
import org.countersign.consent.ConsentRegister;
import org.countersign.consent.Standing;
import org.countersign.consent.Use;
import org.springframework.stereotype.Component;

/**
 * Whether every child in a post may be shown and named as it does (P1). A child that nobody can
 * recognise needs no consent; one who is never to be published may not be in it at all (P5).
 */
@Component
class ConsentOfPost {

  private final ConsentRegister consents;
  private final SocialAccounts accounts;
  private final Clock clock;

  ConsentOfPost(ConsentRegister consents, SocialAccounts accounts, Clock clock) {
    this.consents = consents;
    this.accounts = accounts;
    this.clock = clock;
  }

  /**
   * For the day on which it is to go out, or today where that is past. Whoever records a consent at
   * this moment, and does not see the case waiting to be told, is waited for and seen here: the
   * children are locked until the caller's transaction ends.
   */
  ConsentCheck forItsDay(Post post, Draft draft, Set<Use> uses) {
    consents.lock(post.school(), draft.children());
    LocalDate today = LocalDate.now(clock);
    LocalDate on = draft.publishOn().isBefore(today) ? today : draft.publishOn();
    return counted(
        draft, consents.check(post.school(), draft.children(), uses, platform(post), on));
  }

  /**
   * Now, with the children locked until the caller's transaction ends, so that no withdrawal comes
   * between.
   */
  ConsentCheck now(Post post, Draft draft, Set<Use> uses) {
    return counted(
        draft, consents.checkAtPublication(post.school(), draft.children(), uses, platform(post)));
  }

  /** As it was at that second, with what was on record at its end. */
  ConsentCheck asKnownAt(Post post, Draft draft, Set<Use> uses, OffsetDateTime second) {
    return counted(
        draft,
        consents.checkAsKnown(
            post.school(),
            draft.children(),
            uses,
            platform(post),
            second.atZoneSameInstant(clock.getZone()).toLocalDate(),
            second.plusSeconds(1).toInstant()));
  }

  private String platform(Post post) {
    return accounts
        .byId(post.school(), post.account())
        .map(SocialAccount::platform)
        .orElseThrow(() -> new IllegalStateException("The account of the post is gone"));
  }

  private static ConsentCheck counted(Draft draft, ConsentCheck check) {
    Set<Child> unrecognisable = draft.unrecognisable();
    List<ConsentCheck.Finding> findings = new ArrayList<>();
    for (ConsentCheck.Finding finding : check.findings()) {
      if (!unrecognisable.contains(finding.child())
          || finding.standing() == Standing.NOT_TO_BE_PUBLISHED) {
        findings.add(finding);
      }
    }
    return new ConsentCheck(List.copyOf(findings));
  }
}
