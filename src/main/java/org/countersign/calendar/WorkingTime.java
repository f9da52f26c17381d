package org.countersign.calendar;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZonedDateTime;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/** So long before or after something is due, for reminders, on the clocks that policies name. */
@Component
public class WorkingTime {

  private final SchoolCalendars calendars;
  private final WorkingDays workingDays;
  private final Clock clock;

  WorkingTime(SchoolCalendars calendars, WorkingDays workingDays, Clock clock) {
    this.calendars = calendars;
    this.workingDays = workingDays;
    this.clock = clock;
  }

  /**
   * That long before it is due.
   *
   * @param period ISO 8601; hours are clock hours whatever the clock
   * @param clockId {@code clock-hours}, {@code working-days} or {@code school-days}
   * @throws IllegalArgumentException for another clock
   */
  public Instant before(Instant due, String period, String clockId, String school) {
    ZonedDateTime at = due.atZone(clock.getZone());
    if (isHours(period)) {
      return due.minus(Duration.parse(period));
    }
    return Reckoning.before(at, days(period), counting(clockId, school)).toInstant();
  }

  /** That long after it was due; else as {@link #before}. */
  public Instant after(Instant due, String period, String clockId, String school) {
    ZonedDateTime at = due.atZone(clock.getZone());
    if (isHours(period)) {
      return due.plus(Duration.parse(period));
    }
    return Reckoning.later(at, days(period), counting(clockId, school)).toInstant();
  }

  private static boolean isHours(String period) {
    return period.startsWith("PT");
  }

  private static int days(String period) {
    return Period.parse(period).getDays();
  }

  private Predicate<LocalDate> counting(String clockId, String school) {
    return switch (clockId) {
      case "clock-hours" -> day -> true;
      case "working-days" -> workingDays::isWorkingDay;
      case "school-days" -> calendars.of(school)::isSchoolDay;
      default -> throw new IllegalArgumentException("There is no clock " + clockId);
    };
  }
}
