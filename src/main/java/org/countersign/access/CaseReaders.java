package org.countersign.access;

import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** What a case's number tells of it, whether it still runs or not: who may read its record. */
public interface CaseReaders {

  /**
   * Whether the person may read the case of that number. No for a number that no procedure gives,
   * for a school that is not theirs, and for a confidential case of whose team they are not.
   *
   * @param school id of the school that the case belongs to
   */
  boolean mayRead(String number, String school, Actor person);

  /**
   * Of which elements of the case, by id, the person may read the details too. All that happened is
   * shown to whoever reads the case; what was decided at some steps, and why, to few.
   *
   * @param school id of the school that the case belongs to
   */
  Predicate<String> detailsOf(String number, String school, Actor person);

  /**
   * Id of the procedure that gives such numbers; empty where none does any more. Tells of
   * confidential procedures too, so it is for the product's own use.
   *
   * @param school id of the school that the case belongs to
   */
  Optional<String> procedureOf(String number, String school);

  /** Ids of the procedures, none of them confidential, whose cases the person reads there today. */
  Set<String> proceduresRead(String school, Actor person);

  /** Whether that is a procedure of today of which others than a case's own team may know. */
  boolean isOrdinary(String procedure);
}
