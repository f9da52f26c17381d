package org.countersign.consent;

import java.time.LocalDate;
import java.time.Period;
import org.countersign.policy.Basis;

/**
 * How long a consent holds, as the policy said when it was recorded.
 *
 * @param until the last day, or null where only leaving ends it
 * @param afterLeaving how long it holds after the child left the school
 * @param clause that says so, such as {@code OIEA:4.1b}
 * @param basis whether it is the school's own policy or a default
 */
public record Validity(LocalDate until, Period afterLeaving, String clause, Basis basis) {

  boolean hasLapsed(LocalDate on) {
    return until != null && on.isAfter(until);
  }

  /** Whether leaving on that day, the first no longer at the school, has ended it. */
  boolean hasEndedByLeaving(LocalDate leftOn, LocalDate on) {
    return leftOn != null && !on.isBefore(leftOn.plus(afterLeaving));
  }
}
