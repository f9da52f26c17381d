package org.countersign.reporting;

/** Yes, no, or not sure. Not sure is never a no. */
public enum YesNo implements Offered {
  YES("yes", "Yes"),
  NO("no", "No"),
  UNSURE("unsure", "I am not sure");

  private final String id;
  private final String words;

  YesNo(String id, String words) {
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
