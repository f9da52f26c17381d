package org.countersign.post;

import java.util.List;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.RuntimeService;
import org.countersign.access.ServerRights;
import org.countersign.consent.ConsentChanged;
import org.springframework.context.event.EventListener;
import org.springframework.dao.ConcurrencyFailureException;
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
  private final RuntimeService runtime;
  private final ServerRights server;

  PostsOnTheirWay(
      PostRegister register, PostingStops stops, RuntimeService runtime, ServerRights server) {
    this.register = register;
    this.stops = stops;
    this.runtime = runtime;
    this.server = server;
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
      posts.forEach(post -> tell(post.caseKey(), "ConsentChanged"));
    }
  }

  void postingStopped(String school) {
    register.onTheirWay(school).forEach(post -> tell(post.caseKey(), "StopPosting"));
  }

  void postingResumed(String school) {
    register.onTheirWay(school).forEach(post -> tell(post.caseKey(), "ResumePosting"));
  }

  /**
   * A case that does not wait for the message at present is none the worse. The engine reads a case
   * row by row: of one that moves at that moment it may find half, and then fails in any of many
   * ways, or the database ends a deadlock. All are told apart from a clash by trying again only.
   *
   * @throws OptimisticLockingException where the case moved
   * @throws ConcurrencyFailureException where it may have moved
   */
  private void tell(String caseKey, String message) {
    try {
      server.run(
          () ->
              runtime
                  .createMessageCorrelation(message)
                  .processInstanceBusinessKey(caseKey)
                  .correlateAll());
    } catch (OptimisticLockingException moved) {
      throw moved;
    } catch (RuntimeException failed) {
      throw new ConcurrencyFailureException(caseKey + " could not be told: " + message, failed);
    }
  }
}
