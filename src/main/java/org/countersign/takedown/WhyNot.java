package org.countersign.takedown;

import java.util.Locale;

/** Why an account could not be searched, in words that a family may read. */
public enum WhyNot {
  CLOSED("the account is closed, and its posts cannot be seen"),
  NO_ACCESS("nobody here gets into the account any more"),
  NOT_SHOWN("the network no longer shows posts of that time"),
  OTHER("it was not possible");

  private final String words;

  WhyNot(String words) {
    this.words = words;
  }

  public String words() {
    return words;
  }

  /** As forms and tables write it. */
  String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * @throws IllegalArgumentException if there is no such reason
   */
  static WhyNot byId(String id) {
    return valueOf(id.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
