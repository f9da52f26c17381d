package org.countersign.databreach;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.countersign.access.Answers;
import org.springframework.stereotype.Component;

/** Reads a day and a time, in London, of something that has happened. */
@Component
class BreachMoments {

  private static final int LONGEST_TIME = 5;

  private final Clock clock;

  BreachMoments(Clock clock) {
    this.clock = clock;
  }

  /** Null where it is missing, wrong or still to come; that is then a problem. */
  Instant past(Answers answers, String dayField, String timeField, String label) {
    LocalDate day = answers.day(dayField, label + ", day");
    String text = answers.text(timeField, label + ", time", LONGEST_TIME, true);
    if (day == null || text.isEmpty()) {
      return null;
    }
    LocalTime time;
    try {
      time = LocalTime.parse(text);
    } catch (DateTimeException e) {
      answers.problem("“" + label + "” has no time. Give it as hours and minutes, such as 09:30.");
      return null;
    }
    Instant moment = day.atTime(time).atZone(clock.getZone()).toInstant();
    if (moment.isAfter(clock.instant())) {
      answers.problem("“" + label + "” is still to come. Give the moment at which it was.");
      return null;
    }
    return moment;
  }
}
