package org.countersign.takedown;

import java.util.Locale;

/** How far the search of an account by hand is. */
public enum SearchState {
  /** Noted; its case opens in a moment. */
  ASKED("to be offered"),
  OPEN("not searched yet"),
  /** Each link that was found is taken down by a case of its own. */
  FOUND("searched"),
  NOTHING("searched, nothing found"),
  NOT_DONE("could not be searched");

  private final String words;

  SearchState(String words) {
    this.words = words;
  }

  public String words() {
    return words;
  }

  /** As forms and tables write it. */
  String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * @throws IllegalArgumentException if there is no such state
   */
  static SearchState byId(String id) {
    return valueOf(id.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
