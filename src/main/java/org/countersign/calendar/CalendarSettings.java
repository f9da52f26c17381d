package org.countersign.calendar;

import java.time.LocalDate;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The configuration under {@code countersign.calendar}.
 *
 * @param folder with a file {@code <school>.yaml} for each school that has days off in term; empty
 *     for none
 * @param furtherBankHolidays proclaimed since this release, as for a coronation
 */
@ConfigurationProperties("countersign.calendar")
record CalendarSettings(String folder, List<LocalDate> furtherBankHolidays) {

  CalendarSettings {
    folder = folder == null ? "" : folder;
    furtherBankHolidays =
        furtherBankHolidays == null ? List.of() : List.copyOf(furtherBankHolidays);
  }
}
