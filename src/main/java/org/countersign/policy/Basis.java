package org.countersign.policy;

import java.util.Arrays;
import java.util.Optional;

/** Why a rule says what it says, so that nobody takes our default for the school's own policy. */
public enum Basis {
  /** The school's policy says so, in the clause cited. */
  POLICY("policy"),
  /** The policy is silent: the product's default. */
  DEFAULT("default"),
  /** A control of our own, beyond what the policy asks for. */
  OURS("ours"),
  /** Law or national guidance says so. */
  LAW("law"),
  /** The school's local authority says so, in its own procedures. No pack may. */
  LOCAL("local");

  private final String id;

  Basis(String id) {
    this.id = id;
  }

  /** As packs write it in the output {@code basis}. */
  public String id() {
    return id;
  }

  /** One that a pack may give. */
  static Optional<Basis> byId(String id) {
    return Arrays.stream(values())
        .filter(basis -> basis != LOCAL && basis.id.equals(id))
        .findFirst();
  }
}
