package org.countersign.reporting;

/** Who it happens to. Unknown: treated as a child until it is known. */
public enum Victim implements Offered {
  PUPIL,
  STAFF,
  UNKNOWN
}
