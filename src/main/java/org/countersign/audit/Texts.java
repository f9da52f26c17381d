package org.countersign.audit;

import java.nio.charset.StandardCharsets;

/** What a text in the trail may be: whole characters that every database and reader keeps. */
final class Texts {

  private Texts() {}

  /** Null is fine; too long, a control character or half a character is not. */
  static void check(String what, String text, int longest) {
    if (text == null) {
      return;
    }
    if (text.length() > longest) {
      throw new IllegalArgumentException(what + " is longer than " + longest + " characters");
    }
    if (text.chars().anyMatch(Character::isISOControl) || !isWhole(text)) {
      throw new IllegalArgumentException(what + " has a character that is no text");
    }
  }

  /** No half of a pair of surrogates, which no encoding keeps. */
  static boolean isWhole(String text) {
    return StandardCharsets.UTF_8.newEncoder().canEncode(text);
  }

  /** For a message: short, on one line. */
  static String shown(String text) {
    if (text == null) {
      return "nothing";
    }
    String line = text.replaceAll("\\p{Cntrl}", "?");
    return "“" + (line.length() > 80 ? line.substring(0, 80) + "…" : line) + "”";
  }
}
