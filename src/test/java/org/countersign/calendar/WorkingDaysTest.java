package org.countersign.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("no-database")
class WorkingDaysTest {

  private static final LocalDate CORONATION = LocalDate.of(2031, 5, 12);

  private final WorkingDays days = new WorkingDays(List.of(CORONATION));

  /** As gov.uk lists them for England; beyond its list, by the rule for substitute days. */
  @ParameterizedTest
  @DisplayName("NAT:4 England's bank holidays, substitute days included")
  @CsvSource({
    "2022, 01-03 04-15 04-18 05-02 06-02 06-03 08-29 09-19 12-26 12-27",
    "2023, 01-02 04-07 04-10 05-01 05-08 05-29 08-28 12-25 12-26",
    "2026, 01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28",
    "2027, 01-01 03-26 03-29 05-03 05-31 08-30 12-27 12-28",
    "2028, 01-03 04-14 04-17 05-01 05-29 08-28 12-25 12-26",
    "2031, 01-01 04-11 04-14 05-05 05-12 05-26 08-25 12-25 12-26"
  })
  void bankHolidays(int year, String expected) {
    LocalDate first = LocalDate.of(year, 1, 1);
    assertThat(
            Stream.iterate(first, day -> day.getYear() == year, day -> day.plusDays(1))
                .filter(day -> !WorkingDays.isWeekend(day) && !days.isWorkingDay(day))
                .map(day -> day.toString().substring(5))
                .collect(Collectors.joining(" ")))
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @DisplayName("ours: a reminder one working day before")
  @CsvSource({
    // The end of Friday: the end of Thursday.
    "2026-11-21T00:00+00:00, 2026-11-20T00:00+00:00",
    // The end of Monday: the end of Friday.
    "2026-11-24T00:00+00:00, 2026-11-21T00:00+00:00",
    // Monday 15:00: Friday 15:00.
    "2026-11-23T15:00+00:00, 2026-11-20T15:00+00:00",
    // Due on a Sunday, so by the end of Friday: the end of Thursday, before the weekend.
    "2026-11-22T15:00+00:00, 2026-11-20T00:00+00:00",
    // The end of Tuesday 29 December: the end of Christmas Eve.
    "2026-12-30T00:00+00:00, 2026-12-25T00:00+00:00",
    // Tuesday after Easter: Maundy Thursday.
    "2026-04-07T09:00+01:00, 2026-04-02T09:00+01:00",
    // Over the night on which clocks go forward, the same time.
    "2026-03-30T09:00+01:00, 2026-03-27T09:00+00:00"
  })
  void before(OffsetDateTime due, OffsetDateTime reminder) {
    ZoneId london = ZoneId.of("Europe/London");

    assertThat(
            Reckoning.before(due.atZoneSameInstant(london), 1, days::isWorkingDay)
                .toOffsetDateTime())
        .isEqualTo(reminder);
  }

  @ParameterizedTest
  @DisplayName("ours: others are told one working day after")
  @CsvSource({
    // Friday 15:00: Monday 15:00.
    "2026-11-20T15:00+00:00, 2026-11-23T15:00+00:00",
    // Due on a Sunday: the end of Monday.
    "2026-11-22T15:00+00:00, 2026-11-24T00:00+00:00",
    // Christmas Eve: Tuesday 29 December, after Boxing Day's substitute.
    "2026-12-24T15:00+00:00, 2026-12-29T15:00+00:00",
    // Over the night on which clocks go back, the same time.
    "2026-10-23T15:00+01:00, 2026-10-26T15:00+00:00"
  })
  void later(OffsetDateTime due, OffsetDateTime told) {
    ZoneId london = ZoneId.of("Europe/London");

    assertThat(
            Reckoning.later(due.atZoneSameInstant(london), 1, days::isWorkingDay)
                .toOffsetDateTime())
        .isEqualTo(told);
  }
}
