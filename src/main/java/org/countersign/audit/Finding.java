package org.countersign.audit;

/**
 * The first thing that is wrong.
 *
 * @param place {@code case/obs-POST-2026-0012, event 7}, or {@code seal 12}
 */
public record Finding(Fault fault, String place) {

  static Finding of(Fault fault, TrailEntry entry) {
    return new Finding(fault, entry.chain() + ", event " + entry.number());
  }

  /** Place and meaning, in a sentence or two. */
  public String text() {
    return place + ": " + fault.meaning();
  }
}
