package org.countersign.access;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Component;

/** Reads a day and time of day in London, which must be over. */
@Component
public class Moments {

  private final Clock clock;

  Moments(Clock clock) {
    this.clock = clock;
  }

  /**
   * Null where it is missing or wrong, which the answers then say.
   *
   * @param notBefore null where any time in the past will do
   */
  public Instant past(Answers answers, String field, String label, Instant notBefore) {
    String text = answers.text(field, label, 19, true);
    if (text.isEmpty()) {
      return null;
    }
    Instant moment;
    try {
      moment = LocalDateTime.parse(text).atZone(clock.getZone()).toInstant();
    } catch (DateTimeException e) {
      answers.problem("“" + label + "” is no date and time. Give both, such as 2026-11-20T15:00.");
      return null;
    }
    if (moment.isAfter(clock.instant())) {
      answers.problem("“" + label + "” is still to come. Give the day and time when it was.");
      return null;
    }
    if (notBefore != null && moment.isBefore(minute(notBefore))) {
      answers.problem("“" + label + "” is before it came in. Correct the day or the time.");
      return null;
    }
    return moment;
  }

  /** Forms give minutes, and no parts of them. */
  private static Instant minute(Instant moment) {
    return moment.truncatedTo(ChronoUnit.MINUTES);
  }
}
