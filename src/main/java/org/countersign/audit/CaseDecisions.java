package org.countersign.audit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What people decided in a case so far. Who may know of it is the caller's rule. */
@Component
public class CaseDecisions {

  private final TrailLines lines;
  private final Trail trail;

  CaseDecisions(TrailLines lines, Trail trail) {
    this.lines = lines;
    this.trail = trail;
  }

  /**
   * A step that somebody completed.
   *
   * @param step as people read it
   * @param by username; null where the product did it
   * @param onBehalfOf username, or null
   * @param decision as the form has it; null where it asks for none
   * @param reason in the person's own words; null where there is none
   * @param known whether what was decided can be told: not where its details are kept no longer, or
   *     withheld from whoever reads
   */
  public record Decided(
      Instant at,
      String step,
      String by,
      String onBehalfOf,
      String decision,
      String reason,
      boolean known) {}

  /**
   * In the order in which they were recorded. That it was read is written into the chain first.
   *
   * @param by username of who reads
   * @param reader whose question it is which details they see
   */
  public List<Decided> read(Chain chain, String by, String school, TrailReader reader) {
    trail.recordApart(
        TrailEvent.of(chain, Kind.RECORD_READ, By.person(by))
            .inSchool(school)
            .at("decisions", "What was decided"));
    List<Decided> decided = new ArrayList<>();
    lines.of(chain, Kind.DECISION, line -> decided.add(decided(line.shownTo(reader))));
    return decided;
  }

  private static Decided decided(TrailLine line) {
    TrailEntry entry = line.entry();
    Payload payload = line.payload();
    Map<String, Object> details = payload.isThere() ? Canonical.read(payload.content()) : Map.of();
    return new Decided(
        entry.at(),
        entry.elementName() == null ? entry.element() : entry.elementName(),
        entry.actor(),
        entry.onBehalfOf(),
        text(details, "decision"),
        text(details, "reason"),
        payload.removal() == null && !payload.withheld());
  }

  private static String text(Map<String, Object> details, String name) {
    Object value = details.get(name);
    return value == null || value.toString().isBlank() ? null : value.toString();
  }
}
