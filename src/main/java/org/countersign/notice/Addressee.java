package org.countersign.notice;

import org.countersign.school.Carer;

/**
 * Whom a notice is for. Where they are written to is looked up on the roll when the mail is made.
 *
 * @param person username; null for a carer
 * @param carer the carer's id in the school's own system; null for a person
 */
public record Addressee(String person, String carer) {

  /**
   * @throws IllegalArgumentException where it is neither, or both
   */
  public Addressee {
    if ((person == null) == (carer == null)) {
      throw new IllegalArgumentException("A notice is for one person, or for one carer");
    }
  }

  /** Somebody who signs in. */
  public static Addressee person(String username) {
    return new Addressee(username, null);
  }

  public static Addressee carer(Carer carer) {
    return new Addressee(null, carer.sourcedId());
  }
}
