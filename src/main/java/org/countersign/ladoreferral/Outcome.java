package org.countersign.ladoreferral;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How an allegation ends (NAT:7). */
enum Outcome {
  SUBSTANTIATED("substantiated"),
  MALICIOUS("malicious"),
  FALSE("false"),
  UNSUBSTANTIATED("unsubstantiated"),
  UNFOUNDED("unfounded"),
  /** Agreed with the LADO at the first discussion, and only there. */
  NO_FURTHER_ACTION("no further action");

  private final String words;

  Outcome(String words) {
    this.words = words;
  }

  String words() {
    return words;
  }

  String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static Optional<Outcome> byId(String id) {
    return Arrays.stream(values()).filter(one -> one.id().equals(id)).findFirst();
  }

  /** Only what is substantiated goes into a reference (NAT:11). */
  boolean isForReferences() {
    return this == SUBSTANTIATED;
  }

  /** What leaves the personnel file unless the person consents (NAT:11). */
  boolean leavesPersonnelFile() {
    return this == MALICIOUS || this == FALSE;
  }

  /** What may stand in a reference for somebody else, in a sentence. */
  String referenceText() {
    return isForReferences()
        ? "An allegation was substantiated. Give the facts of the summary, and no opinion."
        : "Say nothing of it: only what is substantiated goes into a reference.";
  }
}
