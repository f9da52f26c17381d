package org.countersign.policy;

import java.time.DateTimeException;
import java.time.Period;
import java.util.Optional;
import java.util.Set;

/**
 * How long the trail of a case keeps its details after the case has ended.
 *
 * @param procedure id of the procedure, {@link #DEFAULT} for all that have no line of their own, or
 *     {@link RetentionRules#POST_COPIES}
 * @param keep whole years and months, ISO 8601; empty: until two people remove them
 * @param floor the law's: a policy may keep for longer, never for shorter
 * @param line where it stands in {@code policy.yaml}
 */
public record Retention(
    String procedure, Optional<Period> keep, String clause, Basis basis, boolean floor, int line) {

  static final String DEFAULT = "default";

  /** What is kept besides the trails of procedures. */
  static final Set<String> OTHERS = Set.of(DEFAULT, RetentionRules.POST_COPIES);

  /** Nothing is removed by itself. */
  static final String UNTIL_REMOVED = "until-removed";

  /**
   * @throws DateTimeException if it is no period of whole years and months, or none at all
   */
  static Optional<Period> keep(String text) {
    if (text.equals(UNTIL_REMOVED)) {
      return Optional.empty();
    }
    Period period = Period.parse(text);
    if (period.getDays() != 0 || period.toTotalMonths() <= 0) {
      throw new DateTimeException(text + " is no period of whole years or months");
    }
    return Optional.of(period);
  }

  boolean isNeverShorterThan(Retention other) {
    return keep.isEmpty()
        || other.keep.isPresent() && keep.get().toTotalMonths() >= other.keep.get().toTotalMonths();
  }

  /** As people read it: {@code 7 years}, {@code until two people remove them}. */
  public String words() {
    return keep.map(Retention::words).orElse("until two people remove them");
  }

  private static String words(Period period) {
    long months = period.toTotalMonths();
    return months % 12 == 0 ? counted(months / 12, "year") : counted(months, "month");
  }

  private static String counted(long number, String unit) {
    return number + " " + unit + (number == 1 ? "" : "s");
  }
}
