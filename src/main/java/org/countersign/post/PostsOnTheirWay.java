package org.countersign.post;

import org.camunda.bpm.engine.RuntimeService;
import org.countersign.access.ServerRights;
import org.countersign.consent.Child;
import org.countersign.consent.ConsentChanged;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Tells the cases of posts on their way what happened outside them. In the caller's transaction:
 * where a case moves at the same moment the engine refuses one of the two, and the caller tries
 * again as a whole.
 */
@Component
class PostsOnTheirWay {

  private final PostRegister register;
  private final RuntimeService runtime;
  private final ServerRights server;

  PostsOnTheirWay(PostRegister register, RuntimeService runtime, ServerRights server) {
    this.register = register;
    this.runtime = runtime;
    this.server = server;
  }

  /** The consents of a child changed: each post with the child looks again. */
  @EventListener
  void consentChanged(ConsentChanged change) {
    Child child = change.child();
    register
        .onTheirWayWith(change.school(), child)
        .forEach(post -> tell(post.caseKey(), "ConsentChanged"));
  }

  void postingStopped(String school) {
    register.onTheirWay(school).forEach(post -> tell(post.caseKey(), "StopPosting"));
  }

  void postingResumed(String school) {
    register.onTheirWay(school).forEach(post -> tell(post.caseKey(), "ResumePosting"));
  }

  /** A case that does not wait for the message at present is none the worse. */
  private void tell(String caseKey, String message) {
    server.run(
        () ->
            runtime
                .createMessageCorrelation(message)
                .processInstanceBusinessKey(caseKey)
                .correlateAll());
  }
}
