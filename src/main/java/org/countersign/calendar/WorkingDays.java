package org.countersign.calendar;

import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.DayOfWeek;
import java.time.LocalDate;
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
}
