package org.countersign.oversight;

/**
 * How exactly counts are shown.
 *
 * <p>Rounded: none is said as such, 1 to 4 is "fewer than 5", and everything else goes to the
 * nearest multiple of five, each count by itself and without totals. So no small number follows
 * from others by subtraction. Where it comes from: docs/decisions/0187.
 */
enum Precision {
  EXACT,
  ROUNDED;

  /** Counts below it are not told apart, but for none. */
  static final int LEAST = 5;

  /** In words. */
  String words(long count) {
    if (this == EXACT || count == 0) {
      return count == 0 ? "none" : Long.toString(count);
    }
    return count < LEAST ? "fewer than " + LEAST : "about " + shown(count);
  }

  /** As a chart may show it: no bar for what is too few. */
  long shown(long count) {
    if (this == EXACT) {
      return count;
    }
    return count < LEAST ? 0 : (count + LEAST / 2) / LEAST * LEAST;
  }

  /** Whether something may be said of those counted together, such as how long they took. */
  boolean maySpeakOf(long count) {
    return count > 0 && (this == EXACT || count >= LEAST);
  }
}
