package org.countersign.school;

/**
 * A member of staff, governor or other adult who may sign in. Pupils and carers are on the roll but
 * have no account.
 *
 * @param sourcedId the person's id in the school's management information system
 * @param username the engine's user id
 */
public record Person(
    String sourcedId, String username, String givenName, String familyName, String email) {

  public String fullName() {
    return givenName + " " + familyName;
  }
}
