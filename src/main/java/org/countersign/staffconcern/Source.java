package org.countersign.staffconcern;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Who first said it: each is handled in its own way (HCPS CP-3, CP-4, CP-6). */
public enum Source {
  CHILD("a child"),
  PARENT("a parent or carer"),
  STAFF("a member of staff"),
  /** The adult it is about told of it. */
  SELF("the adult it is about"),
  OTHER("somebody else");

  private final String label;

  Source(String label) {
    this.label = label;
  }

  /** As forms, the register and the case have it: {@code child}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** In plain words. */
  public String label() {
    return label;
  }

  static Optional<Source> byId(String id) {
    return Arrays.stream(values()).filter(one -> one.id().equals(id)).findFirst();
  }
}
