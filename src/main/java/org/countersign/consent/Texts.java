package org.countersign.consent;

/** What a text that somebody enters must be. */
final class Texts {

  private Texts() {}

  static void required(String what, String text, int longest) {
    if (text == null || text.isBlank()) {
      throw new ConsentRefused(what + " is missing");
    }
    if (text.length() > longest) {
      throw new ConsentRefused(what + " is longer than " + longest + " characters");
    }
    if (text.chars().anyMatch(Character::isISOControl)) {
      throw new ConsentRefused(what + " holds a line break or another control character");
    }
  }
}
