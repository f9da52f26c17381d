package org.countersign.post;

/** What sort of post it is; {@code post-sign-off}, step 1. */
public enum ContentKind {
  NEWS("news", "News"),
  REMINDER("reminder", "Reminder"),
  EVENT("event", "Event"),
  IMAGE("image", "Picture"),
  VIDEO("video", "Video"),
  /** Approved as a plan, before it is broadcast. */
  LIVE("live", "Live broadcast");

  private final String id;
  private final String title;

  ContentKind(String id, String title) {
    this.id = id;
    this.title = title;
  }

  /** As forms, tables and variables write it. */
  public String id() {
    return id;
  }

  public String title() {
    return title;
  }
}
