package org.countersign.calendar;

import java.time.Clock;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Comparator;
import org.countersign.policy.Deadline;
import org.countersign.policy.DeadlinesOfCase;
import org.springframework.stereotype.Component;

/** Works out when something is due in a case. */
@Component
public class DueDates {

  private final DeadlinesOfCase deadlines;
  private final SchoolCalendars calendars;
  private final WorkingDays workingDays;
  private final Clock clock;

  DueDates(
      DeadlinesOfCase deadlines, SchoolCalendars calendars, WorkingDays workingDays, Clock clock) {
    this.deadlines = deadlines;
    this.calendars = calendars;
    this.workingDays = workingDays;
    this.clock = clock;
  }

  /**
   * When it is due. Where several periods hold, as the policy's and a stricter one of the local
   * authority, it is due when the first of them ends.
   *
   * @param school id of the case's school
   * @param policyEditions the case's variable of that name
   * @param deadline id in {@code policy.yaml}, or of a question whose answer is a period
   * @param from the moment from which it counts
   * @throws IllegalArgumentException if there is no such deadline
   */
  public Due of(String school, String policyEditions, String deadline, Instant from) {
    ZonedDateTime begins = from.atZone(clock.getZone());
    boolean weekend = WorkingDays.isWeekend(begins.toLocalDate());
    return deadlines.of(school, policyEditions, deadline, weekend).stream()
        .map(one -> new Due(reckoning(school, one).end(one, begins), one))
        .min(Comparator.comparing(Due::at))
        .orElseThrow();
  }

  /** Terms are read only where they count. */
  private Reckoning reckoning(String school, Deadline deadline) {
    return new Reckoning(
        workingDays,
        switch (deadline.clock()) {
          case SCHOOL_DAYS -> calendars.of(school);
          default -> null;
        });
  }
}
