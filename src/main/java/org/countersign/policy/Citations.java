package org.countersign.policy;

import java.util.List;

/** Citations as models and rules write them: {@code OIEA:5.1.3; NAT:4; ours: in words}. */
final class Citations {

  private static final String OURS = "ours:";

  private Citations() {}

  static List<String> split(String citations) {
    return List.of(citations.split("; ", -1));
  }

  /** Whether it names a control of our own instead of a clause. */
  static boolean isOurs(String citation) {
    return citation.startsWith(OURS) && !citation.substring(OURS.length()).isBlank();
  }

  static boolean isOf(String prefix, String citation) {
    return citation.startsWith(prefix + ":");
  }
}
