package org.countersign.reporting;

/** Who reports. */
public enum Reporter implements Offered {
  STAFF,
  PUPIL,
  PARENT,
  OTHER
}
