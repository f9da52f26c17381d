package org.countersign.cyberbullying;

/**
 * An answer that a step offers.
 *
 * @param plain whether it needs no reason
 */
record Decision(String id, String words, boolean plain) {

  static Decision plain(String id, String words) {
    return new Decision(id, words, true);
  }

  static Decision reasoned(String id, String words) {
    return new Decision(id, words, false);
  }
}
