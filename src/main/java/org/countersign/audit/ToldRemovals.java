package org.countersign.audit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What events of removals say: what was removed, by whom, who reviewed it, why and when. */
final class ToldRemovals {

  private ToldRemovals() {}

  /** What the event of removals has to say of them, each named by number and id. */
  static Map<String, Object> of(List<TrailEntry> entries, Payload.Removal removal) {
    Map<String, Object> details = new TreeMap<>(of(entries.get(0), removal));
    details.remove("event");
    details.remove("number");
    details.put(
        "events",
        entries.stream()
            .map(entry -> Map.of("event", entry.id().toString(), "number", entry.number()))
            .toList());
    return details;
  }

  /**
   * The removals that such an event tells of, each as {@link #of(TrailEntry, Payload.Removal)} has
   * it.
   */
  static List<Map<String, Object>> each(Map<String, Object> details) {
    if (!(details.get("events") instanceof List<?> events)) {
      return List.of(details);
    }
    List<Map<String, Object>> each = new ArrayList<>();
    for (Object one : events) {
      Map<String, Object> whole = new HashMap<>(details);
      whole.remove("events");
      if (one instanceof Map<?, ?> event) {
        event.forEach((name, value) -> whole.put(String.valueOf(name), value));
      }
      each.add(whole);
    }
    return each;
  }

  /** What the event of a removal has to say of it, word for word. */
  static Map<String, Object> of(TrailEntry entry, Payload.Removal removal) {
    return Map.of(
        "event", entry.id().toString(),
        "number", entry.number(),
        "removedBy", removal.removedBy(),
        "reviewedBy", removal.reviewedBy(),
        "reason", removal.reason(),
        "at", removal.at().toString());
  }
}
