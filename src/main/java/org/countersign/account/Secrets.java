package org.countersign.account;

import java.util.regex.Pattern;

/** Tells a text that seems to hold a password or code. None is kept here (A5). */
public final class Secrets {

  /** "password: x", "PIN is 1234", "pw Summer2026"; but not "post code NG5". */
  private static final Pattern SAID =
      Pattern.compile(
          "(?<!post[ -]?)\\b(pass(word|code|phrase|wd)?|pwd?|pin|secret|token|code)s?\\b\\s*(is\\b|[:=]|\\S*\\d)",
          Pattern.CASE_INSENSITIVE);

  /** A word of eight or more with a letter, a digit and a sign that no ordinary word has. */
  private static final Pattern LOOKS_LIKE_ONE =
      Pattern.compile("(?<!\\S)(?=\\S*\\p{L})(?=\\S*\\d)(?=\\S*[^\\p{L}\\d\\s.,;:()/'’&-])\\S{8,}");

  private Secrets() {}

  /** Whether the text seems to hold one. */
  public static boolean areIn(String text) {
    return areNamedIn(text) || LOOKS_LIKE_ONE.matcher(text).find();
  }

  /** Whether the text says that it holds one, for texts in which odd signs are usual. */
  public static boolean areNamedIn(String text) {
    return SAID.matcher(text).find();
  }
}
