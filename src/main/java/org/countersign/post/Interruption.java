package org.countersign.post;

import java.util.Arrays;

/** What interrupts a post on its way. */
public enum Interruption {
  CONSENT_CHANGED("consent-changed"),
  STOPPED("stopped"),
  EXPIRED("expired");

  private final String id;

  Interruption(String id) {
    this.id = id;
  }

  /** As variables and tables write it. */
  public String id() {
    return id;
  }

  static Interruption byId(String id) {
    return Arrays.stream(values()).filter(one -> one.id.equals(id)).findFirst().orElseThrow();
  }
}
