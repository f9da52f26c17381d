package org.countersign.audit;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.stereotype.Component;

/**
 * LondonTime as people read them, in London's time. In the hour that comes twice each autumn they
 * say whether they are summer time.
 */
@Component
public class LondonTime {

  private static final DateTimeFormatter SECONDS =
      DateTimeFormatter.ofPattern("d MMMM yyyy 'at' HH:mm:ss", Locale.UK);
  private static final DateTimeFormatter MINUTES =
      DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm", Locale.UK);
  private static final DateTimeFormatter ZONE = DateTimeFormatter.ofPattern(" z", Locale.UK);

  private final ZoneId zone;

  LondonTime(Clock clock) {
    zone = clock.getZone();
  }

  /** To the second. */
  public String exact(Instant at) {
    return words(at, SECONDS);
  }

  /** To the minute, for lists; empty for null. */
  public String minute(Instant at) {
    return at == null ? "" : words(at, MINUTES);
  }

  private String words(Instant at, DateTimeFormatter format) {
    ZonedDateTime there = at.atZone(zone);
    boolean twice = zone.getRules().getValidOffsets(there.toLocalDateTime()).size() > 1;
    return format.format(there) + (twice ? ZONE.format(there) : "");
  }
}
