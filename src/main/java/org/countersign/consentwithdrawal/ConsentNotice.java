package org.countersign.consentwithdrawal;

import java.time.Instant;

/**
 * A notice of a school.
 *
 * @param id random
 * @param caseKey number of its case, and its receipt number: {@code bpet-WDR-2026-0012}
 * @param enteredBy username, or what stands for a portal
 */
record ConsentNotice(
    String id,
    String school,
    String caseKey,
    Entered says,
    Effect effect,
    Instant enteredAt,
    String enteredBy) {

  /** As the consent register names the paper. */
  String form() {
    return "Notice " + caseKey + ", " + says.channel().words();
  }
}
