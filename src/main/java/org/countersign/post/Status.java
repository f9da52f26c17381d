package org.countersign.post;

import java.util.Locale;

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

  String column() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Status ofColumn(String column) {
    return valueOf(column.toUpperCase(Locale.ROOT));
  }
}
