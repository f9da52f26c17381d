package org.countersign.policy;

/**
 * A period that a policy, the law or a local authority sets.
 *
 * @param id such as {@code lado-referral}
 * @param within ISO 8601; {@code PT0S} is "at once"
 * @param untilEndOfDay whether it runs until its last day is over, not to the time of day at which
 *     it began
 * @param clause as models cite it; where a local authority sets it, its procedure in words
 * @param floor the law's: a policy may be stricter, never weaker
 * @param line where it stands in {@code policy.yaml}; 0 where it does not stand there
 */
public record Deadline(
    String id,
    String within,
    DeadlineClock clock,
    boolean untilEndOfDay,
    String clause,
    Basis basis,
    boolean floor,
    int line) {

  /** Whether it can never end later than the other. Clocks that cannot be compared: no. */
  boolean isNeverLaterThan(Deadline other) {
    if (clock == other.clock) {
      int longer = Long.compare(clock.units(within), clock.units(other.within));
      return longer < 0 || longer == 0 && (!untilEndOfDay || other.untilEndOfDay);
    }
    return clock == DeadlineClock.CLOCK_HOURS
        && clock.atLeast(within).compareTo(other.clock.atLeast(other.within)) <= 0;
  }
}
