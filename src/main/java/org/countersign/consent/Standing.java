package org.countersign.consent;

/**
 * Whether one use of a child holds. The rules, the safer reading wherever two are possible:
 *
 * <ul>
 *   <li>No record is no (reading 3).
 *   <li>A flag "never publish" beats everything, and shows nothing of what lies below it (P5).
 *   <li>A hold beats every consent as long as it lasts (reading 3). It is set from one moment to
 *       the next, whatever day is asked for, and is itself no consent and no refusal.
 *   <li>What was said for the platform and what was said for all of them count alike; the newest
 *       wins. A yes to all platforms therefore ends an older no to one, and a no to all an older
 *       yes to one.
 *   <li>A yes wins over a no only if it is newer in both ways: received on the same day or later,
 *       and recorded later. A no that was found late, or an old paper entered late, leaves it at
 *       no.
 *   <li>A no never lapses. A yes lapses by its policy's rule at the time, and with the child's
 *       leaving; coming back does not revive it. It lapses too when the roll has its giver no
 *       longer as the pupil's carer.
 * </ul>
 */
public enum Standing {
  HELD("consent is held"),
  NO_RECORD("no consent is on record"),
  REFUSED("consent was refused"),
  WITHDRAWN("consent was withdrawn"),
  LAPSED("consent has lapsed and must be asked for again"),
  LEFT("consent ended when the child left the school"),
  ON_HOLD("posting is on hold until a notice is cleared up"),
  NOT_TO_BE_PUBLISHED("not to be published");

  private final String words;

  Standing(String words) {
    this.words = words;
  }

  /** In words that anybody who publishes may read. */
  public String words() {
    return words;
  }

  public boolean isHeld() {
    return this == HELD;
  }
}
