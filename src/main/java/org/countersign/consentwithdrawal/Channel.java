package org.countersign.consentwithdrawal;

import java.util.Arrays;
import java.util.List;

/** How a notice reached the school. */
enum Channel {
  WRITING("writing", "on paper"),
  EMAIL("e-mail", "by e-mail"),
  /** Counts as writing (BPET 6-4a). */
  PORTAL("portal", "through the parents’ portal"),
  SPOKEN("spoken", "by word of mouth"),
  /** By the family's own page, which has changed the register already. */
  LINK("link", "through the family’s personal link");

  private final String id;
  private final String words;

  Channel(String id, String words) {
    this.id = id;
    this.words = words;
  }

  /** As forms and tables write it. */
  String id() {
    return id;
  }

  String words() {
    return words;
  }

  /** Those that somebody can enter. */
  static List<Channel> offered() {
    return Arrays.stream(values()).filter(channel -> channel != LINK).toList();
  }

  /**
   * @throws IllegalArgumentException if there is no such channel
   */
  static Channel byId(String id) {
    return Arrays.stream(values())
        .filter(channel -> channel.id.equals(id))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("No channel " + id));
  }
}
