package org.countersign.takedown;

import java.util.Arrays;
import java.util.Optional;

/**
 * On what a school may rest a post that shows somebody whose consent is gone (NAT:17; UK GDPR,
 * article 6). Consent is not one of them.
 */
public enum Basis {
  PUBLIC_TASK("public-task", "public task (article 6(1)(e))"),
  LEGITIMATE_INTERESTS("legitimate-interests", "legitimate interests (article 6(1)(f))"),
  LEGAL_OBLIGATION("legal-obligation", "legal obligation (article 6(1)(c))"),
  NOBODY_RECOGNISABLE(
      "nobody-recognisable", "nobody can be recognised in it, so it is nobody's data"),
  STILL_CONSENTED("still-consented", "a consent covers it, and is held");

  private final String id;
  private final String words;

  Basis(String id, String words) {
    this.id = id;
    this.words = words;
  }

  /** As forms and tables write it. */
  String id() {
    return id;
  }

  public String words() {
    return words;
  }

  static Optional<Basis> byId(String id) {
    return Arrays.stream(values()).filter(basis -> basis.id.equals(id)).findFirst();
  }
}
