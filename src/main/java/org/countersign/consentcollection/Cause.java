package org.countersign.consentcollection;

import java.util.Locale;

/** Why families are asked. */
enum Cause {
  /** Somebody of the school asks. */
  CAMPAIGN("Asked by the school"),
  /** Pupils joined the roll. */
  JOINERS("Pupils who joined"),
  /** The academic year began, and with it the consents of the last one ended. */
  RENEWAL("New academic year"),
  /** Circumstances of a pupil changed (OIEA 4.1). */
  CIRCUMSTANCES("Circumstances changed");

  private final String words;

  Cause(String words) {
    this.words = words;
  }

  String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  String words() {
    return words;
  }
}
