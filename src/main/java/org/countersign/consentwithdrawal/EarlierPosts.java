package org.countersign.consentwithdrawal;

import java.util.List;
import java.util.Optional;
import org.countersign.account.SocialAccount;
import org.countersign.account.SocialAccounts;
import org.countersign.post.Post;
import org.countersign.post.PostNotes;
import org.countersign.post.PostRegister;
import org.springframework.stereotype.Component;

/**
 * Posts that are out and that a notice is about (reading 4): they show or name the child, in a use
 * and on a network that it withdraws. Where it is not known which uses a post makes, it is one.
 */
@Component
class EarlierPosts {

  private final PostRegister posts;
  private final PostNotes notes;
  private final SocialAccounts accounts;

  EarlierPosts(PostRegister posts, PostNotes notes, SocialAccounts accounts) {
    this.posts = posts;
    this.notes = notes;
    this.accounts = accounts;
  }

  /** Oldest first; none where an adult objects, whom no post names. */
  List<Post> of(ConsentNotice notice) {
    return notice.says().child() == null
        ? List.of()
        : posts.postedWith(notice.school(), notice.says().child()).stream()
            .filter(post -> isMeant(notice, post))
            .toList();
  }

  private boolean isMeant(ConsentNotice notice, Post post) {
    Scope scope = notice.says().scope();
    Optional<String> platform =
        accounts.byId(notice.school(), post.account()).map(SocialAccount::platform);
    if (platform.isEmpty()) {
      return true;
    }
    List<PostNotes.Look> looks =
        notes.latestConsents(post).stream()
            .filter(look -> look.child().equals(notice.says().child()))
            .toList();
    return looks.isEmpty()
        ? scope.isOn(platform.get())
        : looks.stream().anyMatch(look -> scope.covers(look.use(), platform.get()));
  }
}
