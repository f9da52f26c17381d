package org.countersign.calendar;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.function.Predicate;
import org.countersign.policy.Deadline;

/**
 * When a period is over, on the clock of its rule. The end of a day is the midnight after it; days
 * are those of the zone in which the beginning is given.
 */
class Reckoning {

  private final WorkingDays workingDays;
  private final SchoolDays schoolDays;

  Reckoning(WorkingDays workingDays, SchoolDays schoolDays) {
    this.workingDays = workingDays;
    this.schoolDays = schoolDays;
  }

  ZonedDateTime end(Deadline deadline, ZonedDateTime from) {
    long units = deadline.clock().units(deadline.within());
    LocalDate day = from.toLocalDate();
    return switch (deadline.clock()) {
      case CLOCK_HOURS -> from.plus(Duration.ofNanos(units));
      case WORKING_DAYS ->
          deadline.untilEndOfDay()
              ? endOf(after(day, units, workingDays::isWorkingDay), from)
              : sameTime(from, units);
      case SCHOOL_DAYS -> endOf(after(day, units, schoolDays::isSchoolDay), from);
      case CALENDAR_DAYS -> endOf(day.plusDays(units), from);
      case CALENDAR_MONTHS ->
          endOf(after(day.plusMonths(units), 0, workingDays::isWorkingDay), from);
    };
  }

  /** A day off counts for nothing: its clock starts as the next working day begins. */
  private ZonedDateTime sameTime(ZonedDateTime from, long units) {
    LocalDate day = from.toLocalDate();
    LocalDate last = after(day, units, workingDays::isWorkingDay);
    if (workingDays.isWorkingDay(day)) {
      return from.toLocalTime().atDate(last).atZone(from.getZone());
    }
    return units == 0 ? last.atStartOfDay(from.getZone()) : endOf(last, from);
  }

  /** The day itself or the next that counts, for 0; else so many of those after it. */
  private static LocalDate after(LocalDate day, long count, Predicate<LocalDate> counts) {
    LocalDate last = day;
    if (count == 0) {
      while (!counts.test(last)) {
        last = last.plusDays(1);
      }
    }
    for (long left = count; left > 0; left--) {
      do {
        last = last.plusDays(1);
      } while (!counts.test(last));
    }
    return last;
  }

  /**
   * So many days that count earlier, for a reminder before something is due: the same time of day,
   * or the end of a day that counts where it is due on one that does not. Midnight is the end of
   * the day before it.
   */
  static ZonedDateTime before(ZonedDateTime due, long count, Predicate<LocalDate> counts) {
    boolean midnight = due.toLocalDate().atStartOfDay(due.getZone()).isEqual(due);
    LocalDate day = midnight ? due.toLocalDate().minusDays(1) : due.toLocalDate();
    boolean endOfDay = midnight || !counts.test(day);
    while (!counts.test(day)) {
      day = day.minusDays(1);
    }
    for (long left = count; left > 0; left--) {
      do {
        day = day.minusDays(1);
      } while (!counts.test(day));
    }
    return endOfDay ? endOf(day, due) : due.toLocalTime().atDate(day).atZone(due.getZone());
  }

  /**
   * So many days that count later, for telling others that something is late: the same time of day,
   * or the end of that day where it was due on one that does not count.
   */
  static ZonedDateTime later(ZonedDateTime due, long count, Predicate<LocalDate> counts) {
    LocalDate last = after(due.toLocalDate(), count, counts);
    return counts.test(due.toLocalDate())
        ? due.toLocalTime().atDate(last).atZone(due.getZone())
        : endOf(last, due);
  }

  private static ZonedDateTime endOf(LocalDate day, ZonedDateTime from) {
    return day.plusDays(1).atStartOfDay(from.getZone());
  }
}
