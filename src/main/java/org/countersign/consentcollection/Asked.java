package org.countersign.consentcollection;

import java.time.Instant;
import org.countersign.consent.Child;
import org.countersign.consent.ConsentRegister;
import org.countersign.consent.Giver;

/**
 * A pupil for whom somebody is asked in a campaign.
 *
 * @param giver who is asked; null until that was found
 * @param clause that says who is asked
 * @param answeredBy a user name, or {@link ConsentRegister#BY_LINK}; null while nobody answered
 */
record Asked(
    String id,
    String campaign,
    String school,
    String pupil,
    Giver.Kind giver,
    String clause,
    State state,
    Instant answeredAt,
    String answeredBy) {

  /** How far it is. */
  enum State {
    OPEN,
    ANSWERED,
    /** The campaign closed, or somebody said no elsewhere, before there was an answer. */
    UNANSWERED
  }

  public boolean isOpen() {
    return state == State.OPEN;
  }

  Child child() {
    return Child.pupil(pupil);
  }
}
