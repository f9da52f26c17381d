package org.countersign.staffconcern;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Something that was done or decided about a concern.
 *
 * @param step id of the step, or of what was done on a page
 * @param lines what was said, in the form's order; empty once it was removed
 * @param person username; null for the product
 */
public record ConcernEntry(String step, String title, List<Line> lines, String person, Instant at) {

  public ConcernEntry {
    lines = List.copyOf(lines);
  }

  /**
   * @param answer as the form sent it
   * @param words as people read it
   */
  public record Line(String field, String label, String answer, String words) {}

  /** What was answered to a field, as the form sent it. */
  public Optional<String> answer(String field) {
    return lines.stream().filter(line -> line.field().equals(field)).map(Line::answer).findFirst();
  }
}
