package org.countersign.cyberbullying;

/**
 * Somebody who is in a case.
 *
 * @param part victim, suspect or witness
 * @param kind pupil (of this school), staff or other
 * @param ref id on the roll of a pupil, username of staff; null for others
 */
record Involved(String id, String part, String kind, String ref, String name) {

  static final String VICTIM = "victim";
  static final String SUSPECT = "suspect";
  static final String WITNESS = "witness";
  static final String PUPIL = "pupil";
  static final String STAFF = "staff";
  static final String OTHER = "other";

  boolean is(String which, String what) {
    return part.equals(which) && kind.equals(what);
  }
}
