package org.countersign.absence;

import java.time.Instant;
import java.util.List;

/**
 * An absence as it is shown.
 *
 * @param trouble why its deputy is not asked, or null
 * @param by who entered it for the person, or null
 * @param mayEnd whether the reader may end it
 */
record ShownAbsence(
    long id,
    String person,
    String from,
    String to,
    String deputy,
    String trouble,
    String by,
    boolean lasts,
    boolean mayEnd) {

  /**
   * @param open the absences of its school that are not over
   */
  static ShownAbsence of(
      Absence absence,
      List<Absence> open,
      Staff staff,
      AbsenceRegister register,
      boolean mayEnd,
      Instant now) {
    return new ShownAbsence(
        absence.id(),
        register.name(absence.person()),
        register.from(absence.begins()),
        register.until(absence.until()),
        absence.deputy() == null ? null : register.name(absence.deputy()),
        trouble(absence, open, staff, register),
        absence.enteredBy().equals(absence.person()) ? null : register.name(absence.enteredBy()),
        absence.lasts(now),
        mayEnd);
  }

  private static String trouble(
      Absence absence, List<Absence> open, Staff staff, AbsenceRegister register) {
    String deputy = absence.deputy();
    if (deputy == null) {
      return null;
    }
    if (!staff.isThere(deputy)) {
      return "has left the school";
    }
    return open.stream()
        .filter(other -> other.person().equals(deputy))
        .filter(other -> other.overlaps(absence.begins(), absence.until()))
        .findFirst()
        .map(other -> "is away too, " + register.period(other))
        .orElse(null);
  }
}
