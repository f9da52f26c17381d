package org.countersign.calendar;

import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Set;

/**
 * Working days as local authorities count them: Monday to Friday without England's bank holidays,
 * substitute days included; school holidays are working days.
 */
public class WorkingDays {

  private static final String COUNTRY = "gb";
  private static final String ENGLAND = "eng";

  private final HolidayManager holidays =
      HolidayManager.getInstance(ManagerParameters.create(COUNTRY));
  private final Set<LocalDate> proclaimed;

  /**
   * @param proclaimed bank holidays that the library does not know yet, as for a coronation
   */
  WorkingDays(List<LocalDate> proclaimed) {
    this.proclaimed = Set.copyOf(proclaimed);
  }

  public boolean isWorkingDay(LocalDate day) {
    return !isWeekend(day) && !proclaimed.contains(day) && !holidays.isHoliday(day, ENGLAND);
  }

  static boolean isWeekend(LocalDate day) {
    return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
  }

  /**
   * So many working days earlier, for a reminder before something is due: the same time of day, or
   * the end of a working day where it is due on a day off. Midnight is the end of the day before
   * it.
   */
  public ZonedDateTime before(ZonedDateTime due, int workingDays) {
    boolean midnight = due.toLocalDate().atStartOfDay(due.getZone()).isEqual(due);
    LocalDate day = midnight ? due.toLocalDate().minusDays(1) : due.toLocalDate();
    boolean endOfDay = midnight || !isWorkingDay(day);
    while (!isWorkingDay(day)) {
      day = day.minusDays(1);
    }
    for (int left = workingDays; left > 0; left--) {
      do {
        day = day.minusDays(1);
      } while (!isWorkingDay(day));
    }
    return endOfDay
        ? day.plusDays(1).atStartOfDay(due.getZone())
        : due.toLocalTime().atDate(day).atZone(due.getZone());
  }
}
