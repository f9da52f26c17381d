package org.countersign.ladoreferral;

import java.time.Instant;
import java.util.List;

/**
 * What the LADO is sent, as data: the person, the concern, when the school knew, and what has been
 * done. Nothing but what the case holds.
 *
 * @param authority name of the local authority; null where it is not known
 * @param person name of the adult, or the words for somebody who is not on the roll
 * @param kind what the adult is to the school
 * @param employer null where none besides the school is involved
 * @param madeBy name of the case manager
 * @param accounts what each report says happened, the first first
 * @param files attached to the case, by number
 * @param done what was done and decided so far
 */
record ReferralDocument(
    String school,
    String number,
    String authority,
    String person,
    String kind,
    String employer,
    List<String> roles,
    Instant disclosedAt,
    Instant awareAt,
    String toldBy,
    boolean childAtRisk,
    List<String> accounts,
    List<Attached> files,
    List<Done> done,
    String madeBy,
    Instant madeAt) {

  /** One step, with its answers as label and words. */
  record Done(String title, Instant at, String by, List<Line> lines) {}

  /**
   * A file of the case; it goes with the referral by the same secure route.
   *
   * @param number within its case, with that case where another report came with it
   * @param name what it is called, or why nobody opens it
   * @param sha256 of its exact bytes
   */
  record Attached(String number, String name, String sha256) {}

  record Line(String label, String words) {}
}
