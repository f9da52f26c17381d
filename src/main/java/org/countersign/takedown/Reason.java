package org.countersign.takedown;

import java.util.Locale;

/** Why a post has to be taken down. */
public enum Reason {
  WITHDRAWN("consent was withdrawn", false),
  LAPSED("consent has lapsed", false),
  NEVER_PUBLISH("somebody in it may not be published", true),
  OBJECTION("somebody in it objects", false),
  WITHOUT_CONSENT("it was posted without consent, or not as approved", true),
  BY_HAND("somebody found it", false);

  private final String words;
  private final boolean leavesNoKeeping;

  Reason(String words, boolean leavesNoKeeping) {
    this.words = words;
    this.leavesNoKeeping = leavesNoKeeping;
  }

  /** As pages and mails say it. Never why somebody may not be published. */
  public String words() {
    return words;
  }

  /**
   * Whether such a post goes whatever the policy says of earlier posts: what was published against
   * consent is taken down (P1), and never-publish wins (P5).
   */
  boolean leavesNoKeeping() {
    return leavesNoKeeping;
  }

  /** As tables and variables write it. */
  String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * @throws IllegalArgumentException if there is no such reason
   */
  static Reason byId(String id) {
    return valueOf(id.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
