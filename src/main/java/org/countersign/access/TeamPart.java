package org.countersign.access;

import java.util.Arrays;
import java.util.Locale;

/** What a member of the team of a confidential case does in it. */
public enum TeamPart {
  /** Decides. One at the most, at any moment. */
  CASE_MANAGER("Case manager"),
  /** Reads the case, and does the steps that its model gives to everybody of the team. */
  MEMBER("Member");

  private final String label;

  TeamPart(String label) {
    this.label = label;
  }

  /** As the database and the trail have it: {@code case-manager}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** In plain words, for people. */
  public String label() {
    return label;
  }

  static TeamPart byId(String id) {
    return Arrays.stream(values()).filter(part -> part.id().equals(id)).findFirst().orElseThrow();
  }
}
