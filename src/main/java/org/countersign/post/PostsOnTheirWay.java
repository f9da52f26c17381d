package org.countersign.post;

import java.util.List;
import org.countersign.access.Cases;
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

  void postingStopped(String school) {
    register.onTheirWay(school).forEach(post -> cases.tell(post.caseKey(), "StopPosting"));
  }

  void postingResumed(String school) {
    register.onTheirWay(school).forEach(post -> cases.tell(post.caseKey(), "ResumePosting"));
  }
}
