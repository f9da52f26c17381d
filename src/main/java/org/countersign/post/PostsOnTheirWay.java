package org.countersign.post;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.ProcessEnginePersistenceException;
import org.camunda.bpm.engine.RuntimeService;
import org.countersign.access.ServerRights;
import org.countersign.consent.ConsentChanged;
import org.springframework.context.event.EventListener;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.jdbc.support.SQLExceptionSubclassTranslator;
import org.springframework.jdbc.support.SQLExceptionTranslator;
import org.springframework.stereotype.Component;

/**
 * Tells the cases of posts on their way what happened outside them. In the caller's transaction:
 * where a case moves at the same moment the engine refuses one of the two, and the caller tries
 * again as a whole.
 */
@Component
class PostsOnTheirWay {

  private static final SQLExceptionTranslator TRANSLATOR = new SQLExceptionSubclassTranslator();

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
   * A case that does not wait for the message at present is none the worse. Where the database
   * ended a deadlock with somebody who moves the case, it is said as Spring says it, so that
   * whoever tries again knows.
   */
  private void tell(String caseKey, String message) {
    try {
      server.run(
          () ->
              runtime
                  .createMessageCorrelation(message)
                  .processInstanceBusinessKey(caseKey)
                  .correlateAll());
    } catch (ProcessEnginePersistenceException failed) {
      throw concurrency(failed).orElseThrow(() -> failed);
    }
  }

  private static Optional<RuntimeException> concurrency(ProcessEnginePersistenceException failed) {
    for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql
          && TRANSLATOR.translate("tell a case", null, sql)
              instanceof ConcurrencyFailureException moved) {
        return Optional.of(moved);
      }
    }
    return Optional.empty();
  }
}
