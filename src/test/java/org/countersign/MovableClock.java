package org.countersign;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** A clock that stands still until a test moves it. */
public class MovableClock extends Clock {

  private static final ZoneId LONDON = ZoneId.of("Europe/London");

  private Instant now = Instant.parse("2026-11-20T09:00:00Z");

  /** Noon of that day. */
  public void moveTo(LocalDate day) {
    now = day.atTime(12, 0).atZone(LONDON).toInstant();
  }

  public void standAt(Instant moment) {
    now = moment;
  }

  public LocalDate today() {
    return LocalDate.now(this);
  }

  @Override
  public ZoneId getZone() {
    return LONDON;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return Clock.fixed(now, zone);
  }

  @Override
  public Instant instant() {
    return now;
  }

  @TestConfiguration
  public static class Installed {

    @Bean
    @Primary
    MovableClock movableClock() {
      return new MovableClock();
    }
  }
}
