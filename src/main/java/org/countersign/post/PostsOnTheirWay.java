package org.countersign.post;

import java.util.List;
import org.countersign.access.Cases;
import org.countersign.account.AccountChanged;
import org.countersign.account.SocialAccount;
import org.countersign.consent.ConsentChanged;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Tells the cases of posts on their way what happened outside them. In the caller's transaction:
 * where a case moves at the same moment one of the two fails, and the caller tries again as a
 * whole.
 */
@Component
class PostsOnTheirWay {

  private static final String STOP_POSTING = "StopPosting";
  private static final String RESUME_POSTING = "ResumePosting";

  private final PostRegister register;
  private final PostingStops stops;
  private final Cases cases;

  PostsOnTheirWay(PostRegister register, PostingStops stops, Cases cases) {
    this.register = register;
    this.stops = stops;
    this.cases = cases;
  }

  /**
   * The consents of a child changed: each post with the child looks again. What a case does then
   * may look up whether posting is stopped: that is locked before the first case moves, as a stop
   * does, or the two could wait for each other.
   */
  @EventListener
  void consentChanged(ConsentChanged change) {
    List<Post> posts = register.onTheirWayWith(change.school(), change.child());
    if (!posts.isEmpty()) {
      stops.lock(change.school());
      posts.forEach(post -> cases.tell(post.caseKey(), "ConsentChanged"));
    }
  }

  /**
   * An account is suspended: posts from it wait. It is open again: they go on. Others run it, or it
   * is closed: posts are taken back from whoever was to post them, and looked at anew; from one
   * that is closed they so come back to their authors. The posts are looked up behind the lock, so
   * that none is missed that is asked for at this moment.
   */
  @EventListener
  void accountChanged(AccountChanged change) {
    stops.lock(change.school());
    List<Post> posts =
        register.onTheirWay(change.school()).stream()
            .filter(post -> post.account().equals(change.account()))
            .toList();
    if (change.status() != SocialAccount.Status.OPEN || change.runByOthers()) {
      posts.forEach(post -> cases.tell(post.caseKey(), STOP_POSTING));
    }
    if (change.status() != SocialAccount.Status.SUSPENDED) {
      posts.forEach(post -> cases.tell(post.caseKey(), RESUME_POSTING));
    }
  }

  void postingStopped(String school) {
    register.onTheirWay(school).forEach(post -> cases.tell(post.caseKey(), STOP_POSTING));
  }

  void postingResumed(String school) {
    register.onTheirWay(school).forEach(post -> cases.tell(post.caseKey(), RESUME_POSTING));
  }
}
