package org.countersign.access;

/** Who may read what is on record of a case, whether it still runs or not. */
public interface CaseReaders {

  /**
   * Whether the person may read the case of that number. No for a number that no procedure gives,
   * for a school that is not theirs, and for every confidential procedure.
   *
   * @param school id of the school that the case belongs to
   */
  boolean mayRead(String number, String school, Actor person);
}
