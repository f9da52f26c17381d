package org.countersign.staffconcern;

import java.util.List;

/** When low-level concerns about one person ask again whether the threshold is met (NAT:9). */
final class LowLevelPattern {

  private static final int TOGETHER = 3;

  private LowLevelPattern() {}

  /**
   * Three about one person are a pattern, and two that are alike.
   *
   * @param earlier kinds of those that are kept about that person
   * @param kind of the one that would join them
   */
  static boolean isThere(List<String> earlier, String kind) {
    return earlier.size() + 1 >= TOGETHER || earlier.contains(kind);
  }
}
