package org.countersign.consent;

import java.time.LocalDate;
import java.util.Set;

/**
 * What a form or notice says, to be recorded.
 *
 * @param platform an id of {@code countersign.platforms}, or {@code all}
 * @param receivedOn the day it reached the school, from which it counts
 * @param form where the paper or message is: the form's reference
 */
public record NewConsent(
    Child child,
    Set<Use> uses,
    String platform,
    Decision decision,
    Giver giver,
    LocalDate receivedOn,
    String form) {

  public NewConsent {
    uses = Set.copyOf(uses);
  }
}
