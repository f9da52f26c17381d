package org.countersign.consentcollection;

import java.util.Locale;
import org.countersign.consent.Child;
import org.countersign.consent.Giver;

/**
 * What a personal link is for.
 *
 * @param carer to whom it was mailed: the id on the roll
 * @param asked what it answers; null for one to withdraw with
 */
record PersonalLink(Kind kind, String school, String pupil, String carer, String asked) {

  /** What one does with it. */
  enum Kind {
    /** Answers once, while its campaign is open. */
    GIVE,
    /** Withdraws, as often as one likes, while there is a consent to withdraw. */
    WITHDRAW;

    String id() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  Child child() {
    return Child.pupil(pupil);
  }

  Giver giver() {
    return Giver.carer(carer);
  }
}
