package org.countersign.accounthandover;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A handover of an account.
 *
 * @param account its id in the account register
 * @param caseKey number of its case; null until it has one
 * @param policyEditions with which its case began; null until it has one
 * @param askedBy username; null where the product began it
 * @param why as people read it
 * @param hold whether nothing is posted until it is done
 * @param leavers usernames of those whose access ends
 * @param gone those of them who were not at the school any more when last looked at
 * @param leaversAt when the last of them was known
 * @param round counts the choices, from 0 before the first
 * @param back why it is with whoever chooses again; null where there is nothing to say
 */
record Handover(
    String id,
    String school,
    String account,
    String caseKey,
    String policyEditions,
    String askedBy,
    String why,
    boolean hold,
    List<String> leavers,
    List<String> gone,
    Instant leaversAt,
    Instant openedAt,
    int round,
    String back,
    Status status) {

  /** What became of it. */
  enum Status {
    OPEN,
    /** Others run the account. */
    TRANSFERRED,
    CLOSED,
    /** Nothing had to change. */
    KEPT;

    /** As the database writes it. */
    String id() {
      return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Status> byId(String id) {
      return Arrays.stream(values()).filter(status -> status.id().equals(id)).findFirst();
    }
  }
}
