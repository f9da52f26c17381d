package org.countersign.databreach;

import java.time.Instant;
import java.util.List;

/**
 * A personal data breach of a school.
 *
 * @param id random
 * @param caseKey number of its case; null for the moment before that is there
 * @param awareAt when the school became aware, from when the 72 hours run
 * @param event what happened
 * @param containment what was done against it, or null
 * @param assessment or null
 * @param report to the ICO or the decision not to, or null
 * @param telling of those affected or the decision not to, or null
 * @param lessons or null
 * @param closedAt or null
 */
record Breach(
    String id,
    String school,
    String caseKey,
    Instant awareAt,
    Event event,
    Containment containment,
    Assessment assessment,
    Report report,
    Telling telling,
    String lessons,
    Instant closedAt) {

  /**
   * @param post id in the register of posts, or null where it was something else
   * @param notedBy username; null where the product noted it itself
   * @param howMany people, as far as known
   * @param kinds of data; see {@link Kinds}
   * @param doneBy usernames of those whose doing it was; empty where that is not known
   */
  record Event(
      String post,
      String notedBy,
      Instant notedAt,
      String what,
      String whose,
      int howMany,
      List<String> kinds,
      List<String> doneBy) {}

  record Containment(String by, Instant at, String how) {}

  record Assessment(Risk risk, String why, String by, Instant at) {}

  /**
   * @param made false where it was decided not to report
   * @param at when it was reported, or decided
   * @param reference of the ICO, or null
   * @param why it is not reported, or null
   * @param late why it was reported late, or null
   */
  record Report(boolean made, String by, Instant at, String reference, String why, String late) {}

  /**
   * @param way notice, by-hand or not-told
   * @param how what they were told and when, or why they were not
   */
  record Telling(String way, String by, Instant at, String how) {}
}
