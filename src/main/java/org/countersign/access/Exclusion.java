package org.countersign.access;

import java.util.Arrays;
import java.util.Locale;

/** Why somebody is kept from a confidential case, whatever their role: asked, and recorded. */
public enum Exclusion {
  SUBJECT("is the subject"),
  /** Reporting to them, or their handling it, would be a conflict of interest. */
  IN_CONFLICT("is in conflict"),
  LINE_MANAGED("is line-managed by the subject"),
  RELATED("is related to the subject, or close to them");

  private final String label;

  Exclusion(String label) {
    this.label = label;
  }

  /** As forms, the database and the trail have it: {@code line-managed}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** In plain words: what the person is. */
  public String label() {
    return label;
  }

  /**
   * @throws IllegalArgumentException where there is no such reason
   */
  public static Exclusion byId(String id) {
    return Arrays.stream(values())
        .filter(one -> one.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("No reason to exclude somebody: " + id));
  }
}
