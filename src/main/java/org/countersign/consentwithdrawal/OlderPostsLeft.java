package org.countersign.consentwithdrawal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.countersign.account.OlderPost;
import org.countersign.account.OlderPosts;
import org.countersign.account.SocialAccount;
import org.countersign.account.SocialAccounts;
import org.countersign.consent.Child;
import org.springframework.stereotype.Component;

/**
 * What the search for posts already up does not reach (C3): posts from before an account's posts
 * were on record. Somebody has to look through them by hand.
 */
@Component
class OlderPostsLeft {

  private final OlderPosts older;
  private final SocialAccounts accounts;

  OlderPostsLeft(OlderPosts older, SocialAccounts accounts) {
    this.older = older;
    this.accounts = accounts;
  }

  /**
   * What is left for one notice.
   *
   * @param notSearched accounts on networks that the notice is about
   * @param showing older posts there on which somebody recognised the child
   */
  record Left(List<NotSearched> notSearched, List<Showing> showing) {

    boolean isNothing() {
      return notSearched.isEmpty() && showing.isEmpty();
    }
  }

  /** An account; before that day posts are not all on record, or on any day where it is null. */
  record NotSearched(String account, LocalDate before) {}

  record Showing(String account, OlderPost post) {}

  /** Nothing where an adult objects: no post names adults. */
  Left of(ConsentNotice notice) {
    Child child = notice.says().child();
    if (child == null) {
      return new Left(List.of(), List.of());
    }
    List<String> meant =
        accounts.all(notice.school()).stream()
            .filter(account -> notice.says().scope().isOn(account.platform()))
            .map(SocialAccount::id)
            .toList();
    List<NotSearched> notSearched =
        older.incomplete(notice.school()).stream()
            .filter(one -> meant.contains(one.account()))
            .map(one -> new NotSearched(one.account(), one.completeFrom()))
            .toList();
    List<Showing> showing = new ArrayList<>();
    if (child.kind() == Child.Kind.PUPIL) {
      for (String account : meant) {
        older.of(notice.school(), account).stream()
            .filter(post -> post.pupils().contains(child.id()))
            .forEach(post -> showing.add(new Showing(account, post)));
      }
    }
    return new Left(notSearched, showing);
  }
}
