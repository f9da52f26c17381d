package org.countersign.consentwithdrawal;

import java.util.List;

/** Whose word the register takes for what a notice came to. */
final class Decided {

  private Decided() {}

  /** Whoever decided last, or entered it. */
  static String by(List<Said> said, ConsentNotice notice) {
    return said.isEmpty() ? notice.enteredBy() : said.get(said.size() - 1).by();
  }
}
