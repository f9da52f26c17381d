package org.countersign.policy;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Period;
import java.util.Arrays;
import java.util.Optional;

/** The clocks that periods run on. */
public enum DeadlineClock {
  /** Every hour counts, weekends included. */
  CLOCK_HOURS("clock-hours"),
  /** Weekends and England's bank holidays out, school holidays in. */
  WORKING_DAYS("working-days"),
  /** Term dates count too. */
  SCHOOL_DAYS("school-days"),
  /** The same date of a later month, as the ICO counts. */
  CALENDAR_MONTHS("calendar-months");

  private static final int SHORTEST_MONTH_IN_DAYS = 28;

  private final String id;

  DeadlineClock(String id) {
    this.id = id;
  }

  public String id() {
    return id;
  }

  static Optional<DeadlineClock> byId(String id) {
    return Arrays.stream(values()).filter(clock -> clock.id.equals(id)).findFirst();
  }

  /**
   * The shortest time that the ISO 8601 period can last on this clock.
   *
   * @throws DateTimeException if the clock cannot run it
   */
  Duration atLeast(String period) {
    if (this == CLOCK_HOURS) {
      return Duration.parse(period);
    }
    Period parsed = Period.parse(period);
    boolean inMonths = this == CALENDAR_MONTHS;
    if (inMonths ? parsed.getDays() != 0 : parsed.toTotalMonths() != 0) {
      throw new DateTimeException(period + " does not run on " + id);
    }
    return Duration.ofDays(
        inMonths ? parsed.toTotalMonths() * SHORTEST_MONTH_IN_DAYS : parsed.getDays());
  }
}
