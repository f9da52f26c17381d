package org.countersign.access;

/** Knows who is away, and who does their tasks meanwhile. */
public interface StandIns {

  /** Whether anybody of the school is away at this moment; where not, a new task needs no cover. */
  boolean isAnybodyAway(String school);

  /** Who does the task at this moment besides, or instead of, those it is for. */
  Cover cover(OpenStep step);
}
