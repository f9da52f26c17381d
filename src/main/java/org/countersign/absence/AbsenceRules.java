package org.countersign.absence;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** What an absence has to be. Each problem says what to change. */
final class AbsenceRules {

  /** Illness is often entered only when somebody is back or after a first note. */
  private static final Period PAST = Period.ofDays(31);

  private static final Period LONGEST = Period.ofYears(1);
  private static final Period AHEAD = Period.ofYears(1);

  private final ZoneId zone;
  private final Function<Absence, String> period;
  private final Function<String, String> name;

  /**
   * @param period of an absence as people read it: from when to when
   * @param name of a person, by username
   */
  AbsenceRules(ZoneId zone, Function<Absence, String> period, Function<String, String> name) {
    this.zone = zone;
    this.period = period;
    this.name = name;
  }

  Instant begins(NewAbsence absence) {
    return absence.fromTime() == null
        ? absence.from().atStartOfDay(zone).toInstant()
        : absence.from().atTime(absence.fromTime()).atZone(zone).toInstant();
  }

  Instant ends(NewAbsence absence) {
    return absence.toTime() == null
        ? absence.to().plusDays(1).atStartOfDay(zone).toInstant()
        : absence.to().atTime(absence.toTime()).atZone(zone).toInstant();
  }

  /**
   * @param staff of the school today
   * @param recorded its absences
   */
  List<String> problems(NewAbsence absence, Staff staff, List<Absence> recorded, Instant now) {
    List<Absence> known = recorded.stream().filter(other -> !other.isOver(now)).toList();
    List<String> problems = new ArrayList<>();
    if (!staff.isThere(absence.person())) {
      problems.add("Choose a person who is at the school today.");
    }
    LocalDate today = LocalDate.ofInstant(now, zone);
    dates(absence, today, now, problems);
    if (problems.isEmpty()) {
      periods(absence, known, problems);
    }
    if (absence.deputy() != null && problems.isEmpty()) {
      deputy(absence, staff, known, problems);
    }
    return problems;
  }

  private void dates(NewAbsence absence, LocalDate today, Instant now, List<String> problems) {
    if (absence.from().isBefore(today.minus(PAST))) {
      problems.add(
          "The first day is more than 31 days ago. Enter the day from which tasks are to go to"
              + " somebody else.");
    } else if (absence.from().isAfter(today.plus(AHEAD))) {
      problems.add("The first day is more than a year ahead. Enter a nearer one.");
    } else if (absence.to().isAfter(absence.from().plus(LONGEST))) {
      // First, for the end of a day that far ahead cannot be reckoned.
      problems.add(
          "It is longer than a year. Enter a nearer last day; more can be entered when it ends.");
    } else if (!ends(absence).isAfter(begins(absence))) {
      problems.add("It ends before it begins. Change the last day, or its time.");
    } else if (!ends(absence).isAfter(now)) {
      problems.add("It is over already, so no task could go to anybody. Change the last day.");
    }
  }

  private void periods(NewAbsence absence, List<Absence> known, List<String> problems) {
    known.stream()
        .filter(other -> other.person().equals(absence.person()))
        .filter(other -> other.overlaps(begins(absence), ends(absence)))
        .findFirst()
        .ifPresent(
            other ->
                problems.add(
                    "%s is recorded as away %s already. End that first, or enter other days."
                        .formatted(name.apply(absence.person()), period.apply(other))));
  }

  private void deputy(NewAbsence absence, Staff staff, List<Absence> known, List<String> problems) {
    String deputy = absence.deputy();
    if (deputy.equals(absence.person())) {
      problems.add("Nobody is their own deputy. Choose somebody else.");
    } else if (!staff.isThere(deputy)) {
      problems.add("The deputy is nobody of this school today. Choose a colleague from the list.");
    } else if (staff.onlyReads(deputy)) {
      problems.add(
          "%s only reads and decides nothing. Choose somebody else as deputy."
              .formatted(name.apply(deputy)));
    } else {
      known.stream()
          .filter(other -> other.person().equals(deputy))
          .filter(other -> other.overlaps(begins(absence), ends(absence)))
          .findFirst()
          .ifPresent(other -> problems.add(awayToo(absence, other)));
    }
  }

  private String awayToo(NewAbsence absence, Absence other) {
    String deputy = name.apply(other.person());
    return absence.person().equals(other.deputy())
        ? "%s is away %s and has %s as deputy, so the tasks of both would go round in a circle. Choose somebody else."
            .formatted(deputy, period.apply(other), name.apply(absence.person()))
        : "%s is away %s. Choose somebody else, or other days."
            .formatted(deputy, period.apply(other));
  }
}
