package org.countersign.accountmonitoring;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.countersign.calendar.DueDates;
import org.springframework.stereotype.Component;

/** By when a message was to be replied to, and whether it was (OBS MON-1b). */
@Component
class Replies {

  private final DueDates dates;
  private final Clock clock;

  Replies(DueDates dates, Clock clock) {
    this.dates = dates;
    this.clock = clock;
  }

  /**
   * @param clause that says so
   */
  record Due(Instant at, String clause) {}

  /** What counts from when it came in, not from when it was logged. */
  Due due(Message message) {
    var due =
        dates.of(message.school(), message.policyEditions(), "comment-reply", message.receivedAt());
    return new Due(due.at().toInstant(), due.by().clause());
  }

  /** When the school first replied or acknowledged; an acknowledgement counts. */
  static Optional<Instant> first(List<Note> notes) {
    return notes.stream()
        .flatMap(note -> Stream.ofNullable(note.answers().get(ReplyFields.AT)))
        .map(Instant::parse)
        .min(Instant::compareTo);
  }

  /** In a word or two; empty where none is asked for. */
  String inTime(Message message, List<Note> notes) {
    if (message.kind() == Message.Kind.OFFENSIVE || message.status() == Message.Status.CLOSED) {
      return "";
    }
    Instant due = due(message).at();
    return first(notes)
        .map(reply -> reply.isAfter(due) ? "late" : "in time")
        .orElseGet(() -> clock.instant().isAfter(due) ? "overdue" : "still to come");
  }
}
