package org.countersign.reporting;

/** Who does it. */
public enum Perpetrator implements Offered {
  PUPIL_HERE("pupil-here", "A pupil of this school"),
  PUPIL_ELSEWHERE("pupil-elsewhere", "A pupil of another school"),
  FORMER_PUPIL("former-pupil", "A former pupil"),
  COLLEAGUE("colleague", "Somebody who works at the school"),
  PARENT("parent", "A parent or carer"),
  OTHER_ADULT("other-adult", "Another adult"),
  UNKNOWN("unknown", "I do not know");

  private final String id;
  private final String words;

  Perpetrator(String id, String words) {
    this.id = id;
    this.words = words;
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public String words() {
    return words;
  }
}
