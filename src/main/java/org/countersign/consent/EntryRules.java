package org.countersign.consent;

import java.time.Clock;
import java.time.LocalDate;
import org.countersign.school.Platforms;
import org.springframework.stereotype.Component;

/** What an entry in the register must be, whoever it is from. */
@Component
class EntryRules {

  private final KnownChildren known;
  private final Platforms platforms;
  private final Clock clock;

  EntryRules(KnownChildren known, Platforms platforms, Clock clock) {
    this.known = known;
    this.platforms = platforms;
    this.clock = clock;
  }

  /**
   * @throws ConsentRefused if it cannot be recorded
   */
  void check(String school, NewConsent consent) {
    known.require(school, consent.child());
    if (consent.uses().isEmpty()) {
      throw new ConsentRefused("no use is named");
    }
    if (!consent.platform().equals(Platforms.ALL) && platforms.byId(consent.platform()).isEmpty()) {
      throw new ConsentRefused(
          "platform is none of countersign.platforms, and not " + Platforms.ALL);
    }
    if (consent.receivedOn().isAfter(LocalDate.now(clock))) {
      throw new ConsentRefused("the day on which it was received is still to come");
    }
    Texts.required("the form's reference", consent.form(), 500);
    if (consent.giver().kind() == Giver.Kind.UNLINKED) {
      Texts.required("who the giver says they are", consent.giver().givenBy(), 400);
      if (consent.decision() == Decision.GIVEN) {
        throw new ConsentRefused("somebody who is not linked to the child cannot consent");
      }
    }
  }
}
