package org.countersign.post;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Writes down what interrupted the post, and whether somebody had begun to post it. */
class NoteInterruption implements JavaDelegate {

  private final Interruption kind;
  private final CasePost posts;
  private final PostNotes notes;
  private final PostingStops stops;
  private final Clock clock;

  NoteInterruption(
      Interruption kind, CasePost posts, PostNotes notes, PostingStops stops, Clock clock) {
    this.kind = kind;
    this.posts = posts;
    this.notes = notes;
    this.stops = stops;
    this.clock = clock;
  }

  @Override
  public void execute(DelegateExecution execution) {
    Post post = posts.of(execution);
    String publisher = (String) execution.getVariable(PostFacts.PUBLISHER);
    notes.interrupted(post.id(), kind, publisher == null || publisher.isEmpty() ? null : publisher);
    execution.setVariable("interruption", kind.id());
    execution.setVariable(
        "interruptedAt",
        DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
            OffsetDateTime.now(clock).truncatedTo(ChronoUnit.SECONDS)));
    if (kind == Interruption.STOPPED) {
      stops.holds(post);
    }
  }
}
