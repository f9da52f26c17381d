package org.countersign.takedown;

import java.util.Locale;

/** How far the take-down of one post is. */
public enum State {
  /** Noted; its case opens in a moment. */
  ASKED("to be offered", false),
  /** Before somebody, for the first time or again. */
  OPEN("open", false),
  /** The post is gone. */
  REMOVED("taken down", true),
  /** The post stays, without the child: its picture was replaced. */
  REPLACED("picture replaced", true),
  /** It stays as it is, on a basis that the data lead accepted. */
  KEPT("kept", true);

  private final String words;
  private final boolean decided;

  State(String words, boolean decided) {
    this.words = words;
    this.decided = decided;
  }

  public String words() {
    return words;
  }

  public boolean isDecided() {
    return decided;
  }

  /** As tables write it. */
  String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * @throws IllegalArgumentException if there is no such state
   */
  static State byId(String id) {
    return valueOf(id.toUpperCase(Locale.ROOT));
  }
}
