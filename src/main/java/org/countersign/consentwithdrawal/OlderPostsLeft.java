package org.countersign.consentwithdrawal;

import java.util.List;
import java.util.function.Predicate;
import org.countersign.account.SocialAccount;
import org.countersign.takedown.OlderSearch;
import org.countersign.takedown.OlderSearches;
import org.countersign.takedown.OlderSearches.Left;
import org.countersign.takedown.Reason;
import org.springframework.stereotype.Component;

/**
 * What the search for posts already up does not reach (C3): posts from before an account's posts
 * were on record, on the networks that a notice is about. Nothing where an adult objects: no post
 * names adults.
 */
@Component
class OlderPostsLeft {

  private final OlderSearches searches;

  OlderPostsLeft(OlderSearches searches) {
    this.searches = searches;
  }

  /** What the notice has not asked for yet. */
  Left of(ConsentNotice notice) {
    return notice.says().child() == null
        ? new Left(List.of(), List.of())
        : searches.left(notice.school(), notice.caseKey(), notice.says().child(), meant(notice));
  }

  /** What it has asked for, account by account. */
  List<OlderSearch> searches(ConsentNotice notice) {
    return searches.of(notice.school(), notice.caseKey());
  }

  /** Has listed posts taken down, and searched by hand what is not on record. */
  void ask(ConsentNotice notice) {
    if (notice.says().child() != null) {
      searches.ask(
          notice.school(),
          new OlderSearch.For(
              notice.caseKey(),
              Reason.WITHDRAWN,
              notice.says().child(),
              notice.says().removeEarlier().equals("yes")),
          meant(notice));
    }
  }

  private static Predicate<SocialAccount> meant(ConsentNotice notice) {
    return account -> notice.says().scope().isOn(account.platform());
  }
}
