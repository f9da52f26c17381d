package org.countersign.access;

/** What a rule says: allowed, or refused with a reason that the person reads. */
public sealed interface Verdict {

  Verdict ALLOWED = new Allowed();

  static Verdict refused(String reason) {
    return new Refused(reason);
  }

  /** Nothing stands against it. */
  record Allowed() implements Verdict {}

  /**
   * It stays undone.
   *
   * @param reason in plain words, with what to do instead; never a secret
   */
  record Refused(String reason) implements Verdict {}
}
