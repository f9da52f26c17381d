package org.countersign.access;

import java.util.function.Predicate;

/** Knows who is away, and who does their tasks meanwhile. */
public interface StandIns {

  /** Whether anybody of the school is away at this moment; where not, a new task needs no cover. */
  boolean isAnybodyAway(String school);

  /**
   * Whether those that a task is for do it at this moment, and nobody else: of any number of tasks
   * of a school at which nobody stands in, with its people and absences read once.
   */
  Predicate<TaskFacts> needsNobody(String school);

  /** Who does the task at this moment besides, or instead of, those it is for. */
  Cover cover(OpenStep step);
}
