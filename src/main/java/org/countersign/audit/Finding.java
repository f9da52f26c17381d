package org.countersign.audit;

import java.util.Optional;

/**
 * The first thing that is wrong.
 *
 * @param place {@code case/obs-POST-2026-0012, event 7}, or {@code seal 12}
 */
public record Finding(Fault fault, String place) {

  private static final String CASE = "case/";

  static Finding of(Fault fault, TrailEntry entry) {
    return new Finding(fault, entry.chain() + ", event " + entry.number());
  }

  /** Place and meaning, in a sentence or two. Its place may be a case of which few may know. */
  public String text() {
    return place + ": " + fault.meaning();
  }

  /** The same for everybody: no case is named. */
  public String textForAll() {
    return isOfCase() ? "In the record of a case: " + fault.meaning() : text();
  }

  /** Number of the case that it is about; empty where it is about none. */
  public Optional<String> caseNumber() {
    return isOfCase()
        ? Optional.of(place.substring(CASE.length()).replaceFirst(",.*", ""))
        : Optional.empty();
  }

  private boolean isOfCase() {
    return place.startsWith(CASE);
  }
}
