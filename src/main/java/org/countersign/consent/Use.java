package org.countersign.consent;

import java.util.Arrays;
import java.util.Optional;

/** What a post may do with a child. Consent to one use is consent to no other. */
public enum Use {
  IMAGE("image", "picture"),
  VIDEO("video", "video"),
  FIRST_NAME("first-name", "first name"),
  FULL_NAME("full-name", "full name");

  private final String id;
  private final String title;

  Use(String id, String title) {
    this.id = id;
    this.title = title;
  }

  /** As forms, files and variables write it. */
  public String id() {
    return id;
  }

  public String title() {
    return title;
  }

  public static Optional<Use> byId(String id) {
    return Arrays.stream(values()).filter(use -> use.id.equals(id)).findFirst();
  }
}
