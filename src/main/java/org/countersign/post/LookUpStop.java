package org.countersign.post;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Looks whether the school posts nothing at present, or nothing from the post's account. Whoever
 * stops posting waits until this case is there to be told, or is seen here.
 */
@Component
class LookUpStop implements JavaDelegate {

  private final CasePost posts;
  private final PostingStops stops;
  private final AccountHolds accounts;
  private final TellAuthor author;

  LookUpStop(CasePost posts, PostingStops stops, AccountHolds accounts, TellAuthor author) {
    this.posts = posts;
    this.stops = stops;
    this.accounts = accounts;
    this.author = author;
  }

  @Override
  public void execute(DelegateExecution execution) {
    Post post = posts.of(execution);
    stops.lock(post.school());
    boolean stopped = stops.current(post.school()).isPresent();
    execution.setVariable(Interruptions.KIND, "");
    execution.setVariable(PostFacts.PUBLISHER, "");
    if (stopped) {
      stops.holds(post);
    } else {
      stops.released(post);
    }
    AccountHolds.Waiting waiting = accounts.look(post);
    if (waiting.beganNow()) {
      author.waits(post, execution.getActivityInstanceId(), waiting.number());
    }
    execution.setVariable("postingStopped", stopped || waiting.number() != null);
  }
}
