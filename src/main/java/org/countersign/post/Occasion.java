package org.countersign.post;

import java.util.Locale;

/** When the consents of a post were looked at. */
public enum Occasion {
  /** Of a version, for the day on which it is to go out. */
  DRAFT,
  /** As it was offered to be posted. */
  RELEASE,
  /** As somebody said that it is out. */
  POSTING;

  /** As tables write it. */
  String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Occasion byId(String id) {
    return valueOf(id.toUpperCase(Locale.ROOT));
  }
}
