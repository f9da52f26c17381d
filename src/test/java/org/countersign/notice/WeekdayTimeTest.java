package org.countersign.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.countersign.MovableClock;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Worked out by hand: weekends are off, and clocks go forward on 29 March 2026. */
@Tag("no-database")
class WeekdayTimeTest {

  private final WeekdayTime time = new WeekdayTime(new MovableClock());

  @ParameterizedTest
  @CsvSource({
    "2026-11-24T09:00:00Z, P1D, working-days, 2026-11-23T09:00:00Z",
    "2026-11-23T09:00:00Z, P1D, working-days, 2026-11-20T09:00:00Z",
    "2026-11-22T09:00:00Z, P2D, working-days, 2026-11-19T09:00:00Z",
    "2026-03-30T08:00:00Z, P1D, working-days, 2026-03-27T09:00:00Z",
    "2026-03-29T23:00:00Z, PT24H, clock-hours, 2026-03-28T23:00:00Z",
    "2026-03-29T11:00:00Z, P1D, clock-hours, 2026-03-28T12:00:00Z",
    "2026-11-24T09:00:00Z, PT8H, working-days, 2026-11-24T01:00:00Z"
  })
  @DisplayName("issue 5: so long before")
  void before(Instant moment, String period, String clock, Instant expected) {
    assertThat(time.before(moment, period, clock, "obs")).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-20T15:00:00Z, P1D, working-days, 2026-11-23T15:00:00Z",
    "2026-11-20T15:00:00Z, PT48H, clock-hours, 2026-11-22T15:00:00Z"
  })
  @DisplayName("issue 5: so long after")
  void after(Instant moment, String period, String clock, Instant expected) {
    assertThat(time.after(moment, period, clock, "obs")).isEqualTo(expected);
  }
}
