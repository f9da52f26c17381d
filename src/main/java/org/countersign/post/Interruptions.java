package org.countersign.post;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** What interrupted a post, and whether somebody had begun to post it: the same for each kind. */
@Component
class Interruptions {

  static final String KIND = "interruption";

  /** When, to the second. */
  static final String AT = "interruptedAt";

  private final CasePost posts;
  private final PostNotes notes;
  private final Clock clock;

  Interruptions(CasePost posts, PostNotes notes, Clock clock) {
    this.posts = posts;
    this.notes = notes;
    this.clock = clock;
  }

  /** Writes it down and returns the post. */
  Post note(DelegateExecution execution, Interruption kind) {
    Post post = posts.of(execution);
    String publisher = (String) execution.getVariable(PostFacts.PUBLISHER);
    notes.interrupted(post.id(), kind, publisher == null || publisher.isEmpty() ? null : publisher);
    execution.setVariable(KIND, kind.id());
    execution.setVariable(
        AT,
        DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
            OffsetDateTime.now(clock).truncatedTo(ChronoUnit.SECONDS)));
    return post;
  }
}
