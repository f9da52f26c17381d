package org.countersign.post;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How far a post has come. */
public enum Status {
  OPEN("on its way"),
  POSTED("posted"),
  REFUSED("refused"),
  WITHDRAWN("withdrawn by its author"),
  EXPIRED("expired, never posted");

  private final String words;

  Status(String words) {
    this.words = words;
  }

  public String words() {
    return words;
  }

  /** As forms, pages and tables write it. */
  String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Empty for anything else. */
  static Optional<Status> byId(String id) {
    return Arrays.stream(values()).filter(status -> status.id().equals(id)).findFirst();
  }
}
