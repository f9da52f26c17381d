package org.countersign.consentwithdrawal;

import java.time.LocalDate;
import org.countersign.consent.Child;
import org.countersign.consent.Giver;

/**
 * What a notice says, as it was entered or sent.
 *
 * @param child whom it is about; null where an adult objects to pictures of themselves
 * @param person that adult's name, or null
 * @param described who that adult is here, or null
 * @param removeEarlier {@code yes}, {@code no} or {@code not-asked}
 * @param notes may be empty
 */
record Entered(
    Child child,
    String person,
    String described,
    Giver giver,
    Channel channel,
    LocalDate receivedOn,
    Scope scope,
    String removeEarlier,
    String notes) {

  static final String NOT_ASKED = "not-asked";

  /** Whether the other says the same of posts already up, or this one says nothing of them. */
  boolean addsNoRemoval(Entered other) {
    return removeEarlier.equals(NOT_ASKED) || removeEarlier.equals(other.removeEarlier);
  }

  /**
   * What it does at once. Who gave it is looked at before how, for that is the graver doubt.
   *
   * @param spokenCounts whether the policy takes it as it is spoken
   */
  Effect effect(boolean spokenCounts) {
    if (child == null) {
      return Effect.OBJECTION;
    }
    if (giver.kind() == Giver.Kind.UNLINKED) {
      return Effect.GIVER_UNKNOWN;
    }
    return channel == Channel.SPOKEN && !spokenCounts ? Effect.SPOKEN : Effect.COUNTS;
  }
}
