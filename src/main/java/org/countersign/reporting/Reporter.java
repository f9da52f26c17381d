package org.countersign.reporting;

/** Who reports. */
public enum Reporter implements Offered {
  STAFF("staff", "I work at the school"),
  PUPIL("pupil", "I am a pupil"),
  PARENT("parent", "I am a parent or carer"),
  OTHER("other", "Somebody else");

  private final String id;
  private final String words;

  Reporter(String id, String words) {
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
