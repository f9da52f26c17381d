package org.countersign.policy;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Period;
import java.util.Arrays;
import java.util.Optional;

/** The clocks that periods run on, all in London. */
public enum DeadlineClock {
  /** Every hour counts, weekends included. */
  CLOCK_HOURS("clock-hours"),
  /** Weekends and England's bank holidays out, school holidays in. */
  WORKING_DAYS("working-days"),
  /** Term dates count too. */
  SCHOOL_DAYS("school-days"),
  /** Every day counts; for what hangs on one day, such as the day of a post. */
  CALENDAR_DAYS("calendar-days"),
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
   * Whether a period runs until its last day is over, where the deadline does not say it. Hours
   * cannot, and a working day ends at the time at which it began.
   */
  boolean isUntilEndOfDay() {
    return this != CLOCK_HOURS && this != WORKING_DAYS;
  }

  /** Whether a deadline may say that it ends so. Both are open on working days alone. */
  boolean canEnd(boolean endOfDay, boolean sameTime) {
    return endOfDay && this != CLOCK_HOURS || sameTime && !isUntilEndOfDay();
  }

  /**
   * How many of the clock's units the ISO 8601 period has: nanoseconds on clock hours, else days or
   * months.
   *
   * @throws DateTimeException if the clock cannot run it
   * @throws ArithmeticException if it lasts for centuries
   */
  public long units(String period) {
    long units =
        switch (this) {
          case CLOCK_HOURS -> Duration.parse(period).toNanos();
          case CALENDAR_MONTHS -> only(Period.parse(period).withDays(0), period).toTotalMonths();
          default -> only(Period.ofDays(Period.parse(period).getDays()), period).getDays();
        };
    if (units < 0) {
      throw new DateTimeException(period + " runs backwards");
    }
    return units;
  }

  private Period only(Period runs, String period) {
    if (!runs.equals(Period.parse(period))) {
      throw new DateTimeException(period + " does not run on " + id);
    }
    return runs;
  }

  boolean canRun(String period) {
    try {
      return period != null && units(period) >= 0;
    } catch (DateTimeException | ArithmeticException e) {
      return false;
    }
  }

  /**
   * The shortest time that the ISO 8601 period can last on this clock. Where days end at an hour of
   * their own, one of them is an hour shorter in spring.
   *
   * @throws DateTimeException if the clock cannot run it
   */
  Duration atLeast(String period) {
    long units = units(period);
    return switch (this) {
      case CLOCK_HOURS -> Duration.ofNanos(units);
      case CALENDAR_MONTHS -> Duration.ofDays(units * SHORTEST_MONTH_IN_DAYS);
      case CALENDAR_DAYS -> Duration.ofDays(units).minusHours(units == 0 ? 0 : 1);
      default -> Duration.ofDays(units);
    };
  }
}
