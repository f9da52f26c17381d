package org.countersign.accountmonitoring;

import java.time.Instant;

/**
 * A regular look at an account.
 *
 * @param caseKey number of its case; null until it has one
 * @param doneAt null while it is open
 */
record Look(
    String id, String school, String account, String caseKey, Instant openedAt, Instant doneAt) {

  boolean isOpen() {
    return doneAt == null;
  }
}
