package org.countersign.calendar;

import org.countersign.school.Roll;
import org.springframework.stereotype.Component;

/** The school days of each school: terms from the roll as it is now, days off from its file. */
@Component
class SchoolCalendars {

  private final Roll roll;
  private final DaysOff daysOff;
  private final WorkingDays workingDays;

  SchoolCalendars(Roll roll, DaysOff daysOff, WorkingDays workingDays) {
    this.roll = roll;
    this.daysOff = daysOff;
    this.workingDays = workingDays;
  }

  SchoolDays of(String school) {
    return new SchoolDays(roll.terms(school), daysOff.of(school), workingDays);
  }
}
