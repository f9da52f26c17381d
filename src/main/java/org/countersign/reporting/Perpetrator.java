package org.countersign.reporting;

/** Who does it. */
public enum Perpetrator implements Offered {
  PUPIL_HERE,
  PUPIL_ELSEWHERE,
  FORMER_PUPIL,
  COLLEAGUE,
  PARENT,
  OTHER_ADULT,
  UNKNOWN
}
