package org.countersign.start;

import java.security.SecureRandom;

/** A short number that a person can read out on the telephone and IT can find in the log. */
final class Reference {

  // No 0 and O, 1 and I.
  private static final String SIGNS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
  private static final SecureRandom RANDOM = new SecureRandom();

  private Reference() {}

  static String next() {
    StringBuilder reference = new StringBuilder();
    RANDOM.ints(8, 0, SIGNS.length()).forEach(sign -> reference.append(SIGNS.charAt(sign)));
    return reference.insert(4, '-').toString();
  }
}
