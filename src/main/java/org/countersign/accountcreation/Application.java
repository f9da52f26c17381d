package org.countersign.accountcreation;

import java.time.Instant;
import java.util.List;

/**
 * An application for an account.
 *
 * @param caseKey number of its case; null until it has one
 * @param applicant username
 * @param policyEditions with which its case began; null until it has one
 * @param version the one that counts, from 1
 * @param why it is with its applicant again, or how it ended; null where there is nothing to say
 * @param approver who decides it; null until that is known
 * @param approval null until it is approved
 * @param account its id in the account register; null until it is there
 * @param without usernames of owners whom the version that counts names, and without whom it goes
 *     on
 */
record Application(
    String id,
    String school,
    String caseKey,
    String applicant,
    String policyEditions,
    Instant openedAt,
    int version,
    Status status,
    String why,
    Approver approver,
    Approval approval,
    String account,
    List<String> without) {

  /**
   * @param by usernames, with commas between those who voted for it
   */
  record Approval(int version, String by, Instant at, String clause) {}

  /** Whether the version that counts is the one that was approved (A1). */
  boolean isApproved() {
    return approval != null && approval.version() == version;
  }
}
