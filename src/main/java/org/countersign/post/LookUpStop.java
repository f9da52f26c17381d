package org.countersign.post;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Looks whether the school posts nothing at present. Whoever stops posting waits until this case is
 * there to be told, or is seen here.
 */
@Component
class LookUpStop implements JavaDelegate {

  private final CasePost posts;
  private final PostingStops stops;

  LookUpStop(CasePost posts, PostingStops stops) {
    this.posts = posts;
    this.stops = stops;
  }

  @Override
  public void execute(DelegateExecution execution) {
    Post post = posts.of(execution);
    stops.lock(post.school());
    boolean stopped = stops.current(post.school()).isPresent();
    execution.setVariable(Interruptions.KIND, "");
    execution.setVariable("postingStopped", stopped);
    execution.setVariable(PostFacts.PUBLISHER, "");
    if (stopped) {
      stops.holds(post);
    } else {
      stops.released(post);
    }
  }
}
