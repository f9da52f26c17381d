package org.countersign.reporting;

/** Yes, no, or not sure. Not sure is never a no. */
public enum YesNo implements Offered {
  YES,
  NO,
  UNSURE
}
