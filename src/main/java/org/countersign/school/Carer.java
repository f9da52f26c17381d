package org.countersign.school;

/**
 * A parent or carer of a pupil, as the school's own system links them.
 *
 * @param email null where the school's export has none
 */
public record Carer(
    String school, String sourcedId, String givenName, String familyName, String email) {

  public String fullName() {
    return givenName + " " + familyName;
  }
}
