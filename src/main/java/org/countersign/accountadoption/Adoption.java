package org.countersign.accountadoption;

import java.time.Instant;
import org.countersign.accountcreation.Approver;

/**
 * An account on its way into the register.
 *
 * @param caseKey number of its case; null until it has one
 * @param askedBy username
 * @param policyEditions with which its case began; null until it has one
 * @param version the one that counts, from 1
 * @param why it is with whoever asked again, or how it ended; null where there is nothing to say
 * @param approver who confirms it; null until that is known
 * @param confirmation null until it is confirmed
 * @param entered the version that the account register has; 0 for none
 * @param account its id in the account register; null until it is there
 */
record Adoption(
    String id,
    String school,
    String caseKey,
    String askedBy,
    String policyEditions,
    Instant askedAt,
    int version,
    Status status,
    String why,
    Approver approver,
    Confirmation confirmation,
    int entered,
    String account) {

  /**
   * @param by username
   */
  record Confirmation(int version, String by, Instant at) {}
}
