package org.countersign.training;

import java.util.Arrays;
import java.util.Optional;

/** What is on record of a person. */
public enum Training {
  POLICY_READ("policy-read"),
  TRAINING("training"),
  /** Of one network. */
  PLATFORM_INDUCTION("platform-induction"),
  ACCEPTABLE_USE_SIGNED("acceptable-use-signed");

  private final String id;

  Training(String id) {
    this.id = id;
  }

  /** As tables of packs write it. */
  public String id() {
    return id;
  }

  public static Optional<Training> byId(String id) {
    return Arrays.stream(values()).filter(kind -> kind.id.equals(id)).findFirst();
  }
}
