package org.countersign.consent;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;

/**
 * One row of the register: what was said about one use. Never changed.
 *
 * @param platform an id of {@code countersign.platforms}, or {@code all}
 * @param receivedOn the day from which it counts
 * @param form the reference of the form or notice
 * @param validity how long it holds, by the policy at the time; null for a no
 * @param replaces the record before it for the same use and the same {@code platform}, or null
 * @param recordedAt when the register was told, which may be days later
 * @param recordedBy who told it: a username, or the file it came from
 */
public record ConsentRecord(
    long id,
    Child child,
    Use use,
    String platform,
    Decision decision,
    Giver giver,
    LocalDate receivedOn,
    String form,
    Validity validity,
    Long replaces,
    Instant recordedAt,
    String recordedBy) {

  boolean isGiven() {
    return decision == Decision.GIVEN;
  }

  /** Says the same, from the same paper. */
  boolean repeats(NewConsent consent) {
    return child.equals(consent.child())
        && consent.uses().contains(use)
        && platform.equals(consent.platform())
        && decision == consent.decision()
        && Objects.equals(giver.givenBy(), consent.giver().givenBy())
        && receivedOn.equals(consent.receivedOn())
        && form.equals(consent.form());
  }
}
