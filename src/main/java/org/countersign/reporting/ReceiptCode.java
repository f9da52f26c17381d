package org.countersign.reporting;

import java.util.Locale;
import org.countersign.access.Secret;

/**
 * What a reporter keeps: 25 letters and digits in fives, 123 random bits. Letters and digits that
 * look alike are not among them, and it does not matter how they are typed.
 */
final class ReceiptCode {

  private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final int LENGTH = 25;

  private ReceiptCode() {}

  static String make() {
    return Secret.make(ALPHABET, LENGTH).replaceAll("(.{5})(?!$)", "$1-");
  }

  /** As the database has it, whatever stands between the letters. */
  static String hash(String code) {
    return Secret.hash(code.toUpperCase(Locale.ROOT).replaceAll("[^0-9A-Z]", ""));
  }
}
