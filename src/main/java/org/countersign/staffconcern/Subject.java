package org.countersign.staffconcern;

/**
 * The adult whom a concern is about.
 *
 * @param username of somebody who is or was on the roll; null for anybody else
 * @param words who it is, where not on the roll: name, or what is known
 * @param employer the agency, firm or organisation; null where none is involved
 */
public record Subject(String username, SubjectKind kind, String words, String employer) {

  /** Somebody of the roll. */
  public static Subject onRoll(String username, SubjectKind kind) {
    return new Subject(username, kind, null, null);
  }
}
