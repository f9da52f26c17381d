package org.countersign.school;

import java.time.LocalDate;

/**
 * A pupil, or a former one.
 *
 * @param sourcedId the pupil's id in the school's management information system
 * @param birthDate null where the school's export has none
 * @param joinedOn when the roll first had them, or had them again
 * @param leftOn the first day no longer at the school, which may be to come; null while no end is
 *     known
 */
public record Pupil(
    String school,
    String sourcedId,
    String givenName,
    String familyName,
    LocalDate birthDate,
    LocalDate joinedOn,
    LocalDate leftOn) {

  public String fullName() {
    return givenName + " " + familyName;
  }

  public boolean isOnRoll(LocalDate day) {
    return leftOn == null || day.isBefore(leftOn);
  }
}
