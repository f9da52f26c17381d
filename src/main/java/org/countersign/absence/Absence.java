package org.countersign.absence;

import java.time.Instant;

/**
 * Somebody is away for a time.
 *
 * @param person username
 * @param ends the first moment at which they are there again
 * @param deputy username of who does their tasks meanwhile, or null
 * @param enteredBy username: the person, or somebody for them
 * @param endedAt when somebody ended it early, or null
 */
record Absence(
    long id,
    String school,
    String person,
    Instant begins,
    Instant ends,
    String deputy,
    String enteredBy,
    Instant enteredAt,
    Instant endedAt,
    String endedBy) {

  /** The first moment at which they are there again, as it stands now. */
  Instant until() {
    return endedAt != null && endedAt.isBefore(ends) ? endedAt : ends;
  }

  boolean lasts(Instant at) {
    return !at.isBefore(begins) && at.isBefore(until());
  }

  boolean isOver(Instant at) {
    return !at.isBefore(until());
  }

  /** Whether both share a moment. */
  boolean overlaps(Instant from, Instant to) {
    return begins.isBefore(to) && from.isBefore(until());
  }
}
