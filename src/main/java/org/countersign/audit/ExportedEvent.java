package org.countersign.audit;

import static org.countersign.audit.ExportReader.expect;
import static org.countersign.audit.ExportReader.expectOnly;
import static org.countersign.audit.ExportReader.number;
import static org.countersign.audit.ExportReader.object;
import static org.countersign.audit.ExportReader.text;
import static org.countersign.audit.ExportReader.textOrNull;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** An event in an export. */
final class ExportedEvent {

  private static final Set<String> NAMES =
      Set.of(
          "chain",
          "number",
          "id",
          "at",
          "kind",
          "actorKind",
          "actor",
          "cause",
          "onBehalfOf",
          "school",
          "element",
          "elementName",
          "clauses",
          "payloadHash",
          "previous",
          "key",
          "hash",
          "mac",
          "withheld",
          "salt",
          "details",
          "removed");

  private ExportedEvent() {}

  /**
   * @throws IllegalArgumentException where it is none
   */
  static TrailLine read(Map<String, Object> event) {
    expectOnly(event, NAMES);
    try {
      return new TrailLine(entry(event), payload(event));
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(Fault.UNREADABLE.meaning(), e);
    }
  }

  private static TrailEntry entry(Map<String, Object> event) {
    String cause = textOrNull(event, "cause");
    return new TrailEntry(
        text(event, "chain"),
        number(event, "number"),
        UUID.fromString(text(event, "id")),
        Instant.parse(text(event, "at")),
        text(event, "kind"),
        text(event, "actorKind"),
        textOrNull(event, "actor"),
        cause == null ? null : UUID.fromString(cause),
        textOrNull(event, "onBehalfOf"),
        textOrNull(event, "school"),
        textOrNull(event, "element"),
        textOrNull(event, "elementName"),
        textOrNull(event, "clauses"),
        textOrNull(event, "payloadHash"),
        text(event, "previous"),
        text(event, "key"),
        text(event, "hash"),
        text(event, "mac"));
  }

  private static Payload payload(Map<String, Object> event) {
    if (event.containsKey("withheld")) {
      expect(Boolean.TRUE.equals(event.get("withheld")) && !event.containsKey("details"));
      return Payload.WITHHELD;
    }
    if (event.containsKey("details")) {
      expect(!event.containsKey("removed"));
      return new Payload(
          text(event, "salt"), Canonical.json(object(event, "details")), null, false);
    }
    if (event.containsKey("removed")) {
      Map<String, Object> removed = object(event, "removed");
      expectOnly(removed, Set.of("by", "reviewedBy", "reason", "at"));
      return new Payload(
          null,
          null,
          new Payload.Removal(
              text(removed, "by"),
              text(removed, "reviewedBy"),
              text(removed, "reason"),
              Instant.parse(text(removed, "at"))),
          false);
    }
    return Payload.NONE;
  }
}
