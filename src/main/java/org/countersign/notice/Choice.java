package org.countersign.notice;

import java.util.Arrays;
import java.util.Optional;

/** How somebody wants to hear of steps that come before them. */
enum Choice {
  /** Ours, for whoever chose nothing: what nobody notices stalls a school. */
  AT_ONCE("at-once", "At once", "One mail for each step, as soon as it waits for you."),
  DAILY("daily", "Once a day", "One mail in the morning, with all that waits for you."),
  OFF("off", "Not at all", "You look yourself. Reminders before something is due still come.");

  private final String id;
  private final String title;
  private final String words;

  Choice(String id, String title, String words) {
    this.id = id;
    this.title = title;
    this.words = words;
  }

  public String id() {
    return id;
  }

  public String title() {
    return title;
  }

  public String words() {
    return words;
  }

  static Optional<Choice> byId(String id) {
    return Arrays.stream(values()).filter(choice -> choice.id.equals(id)).findFirst();
  }
}
