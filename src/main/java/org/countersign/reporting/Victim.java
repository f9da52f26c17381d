package org.countersign.reporting;

/** Who it happens to. Unknown: treated as a child until it is known. */
public enum Victim implements Offered {
  PUPIL("pupil", "A pupil, or several"),
  STAFF("staff", "Somebody who works at the school"),
  UNKNOWN("unknown", "I do not know, or somebody else");

  private final String id;
  private final String words;

  Victim(String id, String words) {
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
