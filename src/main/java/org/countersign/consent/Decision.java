package org.countersign.consent;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What was said about a use. The last two are a no, which does not lapse. */
public enum Decision {
  GIVEN,
  REFUSED,
  WITHDRAWN;

  /** As files and variables write it. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Decision> byId(String id) {
    return Arrays.stream(values()).filter(decision -> decision.id().equals(id)).findFirst();
  }
}
