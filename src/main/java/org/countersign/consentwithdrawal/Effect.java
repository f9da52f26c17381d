package org.countersign.consentwithdrawal;

import java.util.Locale;

/** How far a notice counts. Whatever it is, nothing goes out against it meanwhile (C1). */
enum Effect {
  /** Consents are withdrawn from the day on which it was received. */
  COUNTS("consent is withdrawn"),
  /** Only spoken: on hold, and asked for in writing (WMAT 7.1c, 7.4a). */
  SPOKEN("on hold: it was only spoken"),
  /** The roll links its giver to no such child: on hold, until the data lead decides. */
  GIVER_UNKNOWN("on hold: the roll does not link its giver to the child"),
  /** An adult objects to pictures of themselves (OBS IMG-1b). */
  OBJECTION("the objection is on the list"),
  /** It was not from whom it seemed, or was taken back. */
  LIFTED("it does not count: the hold was lifted");

  private final String words;

  Effect(String words) {
    this.words = words;
  }

  String words() {
    return words;
  }

  boolean isHold() {
    return this == SPOKEN || this == GIVER_UNKNOWN;
  }

  /** As tables and the case write it. */
  String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * @throws IllegalArgumentException if there is no such effect
   */
  static Effect byId(String id) {
    return valueOf(id.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
