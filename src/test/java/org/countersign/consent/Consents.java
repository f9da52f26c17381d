package org.countersign.consent;

import java.time.LocalDate;
import java.util.Set;

/** Entries as tests write them. */
final class Consents {

  private Consents() {}

  static NewConsent yes(String pupil, String receivedOn, Use... uses) {
    return of(pupil, Decision.GIVEN, "all", receivedOn, uses);
  }

  static NewConsent no(String pupil, String receivedOn, Use... uses) {
    return of(pupil, Decision.WITHDRAWN, "all", receivedOn, uses);
  }

  /** By the pupil's carer. */
  static NewConsent of(
      String pupil, Decision decision, String platform, String receivedOn, Use... uses) {
    return by(Giver.carer(pupil + "-carer"), pupil, decision, platform, receivedOn, uses);
  }

  static NewConsent by(
      Giver giver,
      String pupil,
      Decision decision,
      String platform,
      String receivedOn,
      Use... uses) {
    return new NewConsent(
        Child.pupil(pupil),
        Set.of(uses),
        platform,
        decision,
        giver,
        LocalDate.parse(receivedOn),
        "Form C/" + pupil);
  }
}
