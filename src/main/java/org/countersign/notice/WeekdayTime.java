package org.countersign.notice;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAmount;
import org.springframework.stereotype.Component;

/**
 * Weekends are days off; bank holidays, terms and INSET days it does not know. A working day before
 * the Tuesday after a bank holiday is that bank holiday, not the Friday.
 */
@Component
class WeekdayTime implements WorkingTime {

  private final Clock clock;

  WeekdayTime(Clock clock) {
    this.clock = clock;
  }

  @Override
  public Instant before(Instant moment, String period, String clockId, String school) {
    return moved(moment, period, clockId, -1);
  }

  @Override
  public Instant after(Instant moment, String period, String clockId, String school) {
    return moved(moment, period, clockId, 1);
  }

  private Instant moved(Instant moment, String period, String clockId, int direction) {
    ZonedDateTime at = moment.atZone(clock.getZone());
    TemporalAmount length = period.startsWith("PT") ? Duration.parse(period) : Period.parse(period);
    if (clockId.equals("clock-hours") || length instanceof Duration) {
      return (direction < 0 ? at.minus(length) : at.plus(length)).toInstant();
    }
    for (int days = ((Period) length).getDays(); days > 0; days--) {
      do {
        at = at.plusDays(direction);
      } while (isOff(at));
    }
    return at.toInstant();
  }

  private static boolean isOff(ZonedDateTime at) {
    return at.getDayOfWeek() == DayOfWeek.SATURDAY || at.getDayOfWeek() == DayOfWeek.SUNDAY;
  }
}
