package org.countersign.calendar;

import java.time.Duration;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import org.countersign.policy.Basis;
import org.countersign.policy.Deadline;
import org.countersign.policy.DeadlineClock;

/** Periods and due dates in plain words, for people. */
public final class Wording {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", Locale.UK);
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.UK);

  private static final Map<DeadlineClock, String> CLOCKS =
      Map.of(
          DeadlineClock.CLOCK_HOURS, "clock hours, nights and weekends included",
          DeadlineClock.WORKING_DAYS, "working days: no weekends, no bank holidays of England",
          DeadlineClock.SCHOOL_DAYS, "school days: the school’s terms without INSET days",
          DeadlineClock.CALENDAR_DAYS, "days of the calendar, in London",
          DeadlineClock.CALENDAR_MONTHS,
              "calendar months; on a weekend or bank holiday, the next working day");

  private static final Map<Basis, String> BASES =
      Map.of(
          Basis.POLICY, "The school’s policy says so.",
          Basis.LAW, "Law or national guidance says so.",
          Basis.LOCAL, "The local authority says so.",
          Basis.OURS, "A control of this product; the school’s policy does not ask for it.",
          Basis.DEFAULT, "The default of this product; the school’s policy is silent.");

  private Wording() {}

  /** Such as "the end of Friday 20 November 2026", or "Friday 20 November 2026, 15:00". */
  public static String moment(ZonedDateTime at, DeadlineClock clock) {
    boolean midnight = at.toLocalTime().equals(LocalTime.MIDNIGHT);
    return midnight && clock != DeadlineClock.CLOCK_HOURS
        ? "the end of " + DAY.format(at.minusDays(1))
        : DAY.format(at) + ", " + TIME.format(at);
  }

  public static String clock(DeadlineClock clock) {
    return CLOCKS.get(clock);
  }

  /** Whose it is, so that nobody takes our default for the school's policy. */
  public static String basis(Basis basis) {
    return BASES.get(basis);
  }

  /** Such as "48 hours", "1 working day", "2 school days, to the end of the day". */
  public static String length(Deadline deadline) {
    long units = deadline.clock().units(deadline.within());
    if (units == 0) {
      return deadline.untilEndOfDay() ? "the same day" : "at once";
    }
    return switch (deadline.clock()) {
      case CLOCK_HOURS -> hours(deadline.within());
      case WORKING_DAYS ->
          counted(units, "working day")
              + (deadline.untilEndOfDay() ? ", to the end of it" : ", at the same time");
      case SCHOOL_DAYS -> counted(units, "school day");
      case CALENDAR_DAYS -> counted(units, "day");
      case CALENDAR_MONTHS -> counted(units, "month");
    };
  }

  private static String hours(String within) {
    Duration time = Duration.parse(within);
    if (!within.contains("T")) {
      return counted(time.toDays(), "day") + " of 24 hours";
    }
    return time.toMinutesPart() == 0
        ? counted(time.toHours(), "hour")
        : counted(time.toMinutes(), "minute");
  }

  private static String counted(long number, String unit) {
    return number + " " + unit + (number == 1 ? "" : "s");
  }
}
