package org.countersign.cyberbullying;

import java.time.Instant;
import java.util.Set;

/**
 * A case of cyberbullying, as it is known now.
 *
 * @param caseKey null only until its case has a number
 * @param victim pupil, staff or unknown; unknown counts as a child
 * @param perpetratorKind as the reports and the tables have it: {@code pupil-here}
 * @param flags what its content is like: {@code threatening}
 * @param familiesRefuse whether families will not work with the school (HCPS CB-5)
 * @param round how often everything was looked at, from 1
 * @param joinedTo number of the case that goes on with it; null for any other
 */
record Incident(
    String id,
    String school,
    String caseKey,
    String policyEditions,
    String victim,
    String perpetratorKind,
    Set<String> flags,
    boolean indecentImage,
    boolean familiesRefuse,
    int round,
    Instant openedAt,
    String status,
    String joinedTo) {

  boolean isOpen() {
    return status.equals("open");
  }
}
