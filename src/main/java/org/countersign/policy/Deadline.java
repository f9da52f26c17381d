package org.countersign.policy;

/**
 * A period that a policy or the law sets.
 *
 * @param id such as {@code lado-referral}
 * @param within ISO 8601; {@code PT0S} is "at once"
 * @param floor the law's: a policy may be stricter, never weaker
 * @param line where it stands in {@code policy.yaml}
 */
public record Deadline(
    String id,
    String within,
    DeadlineClock clock,
    String clause,
    Basis basis,
    boolean floor,
    int line) {

  /** Whether it can never end later than the other. Clocks that cannot be compared: no. */
  boolean isNeverLaterThan(Deadline other) {
    boolean comparable = clock == other.clock || clock == DeadlineClock.CLOCK_HOURS;
    return comparable && clock.atLeast(within).compareTo(other.clock.atLeast(other.within)) <= 0;
  }
}
