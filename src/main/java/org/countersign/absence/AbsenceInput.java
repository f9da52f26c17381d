package org.countersign.absence;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * An absence as somebody types it; what is left out is empty.
 *
 * @param person username
 * @param from as browsers send a date, {@code 2026-11-20}
 * @param fromTime as browsers send a time, {@code 09:15}
 */
record AbsenceInput(
    String school,
    String person,
    String from,
    String fromTime,
    String to,
    String toTime,
    String deputy) {

  /** Empty, with what is wrong added to the problems, where it cannot be read. */
  Optional<NewAbsence> read(List<String> problems) {
    NewAbsence absence =
        new NewAbsence(
            text(person),
            read(
                from, LocalDate::parse, true, "Enter the first day, such as 20/11/2026.", problems),
            read(
                fromTime,
                LocalTime::parse,
                false,
                "Enter the time as 09:15, or leave it out.",
                problems),
            read(to, LocalDate::parse, true, "Enter the last day, such as 20/11/2026.", problems),
            read(
                toTime,
                LocalTime::parse,
                false,
                "Enter the time as 09:15, or leave it out.",
                problems),
            text(deputy).isEmpty() ? null : text(deputy));
    return problems.isEmpty() ? Optional.of(absence) : Optional.empty();
  }

  private static <T> T read(
      String typed,
      Function<CharSequence, T> parse,
      boolean needed,
      String problem,
      List<String> problems) {
    if (text(typed).isEmpty() && !needed) {
      return null;
    }
    try {
      return parse.apply(text(typed));
    } catch (DateTimeException unreadable) {
      problems.add(problem);
      return null;
    }
  }

  private static String text(String typed) {
    return typed == null ? "" : typed.strip();
  }
}
