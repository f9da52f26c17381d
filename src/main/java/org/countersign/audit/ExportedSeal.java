package org.countersign.audit;

import static org.countersign.audit.ExportReader.expect;
import static org.countersign.audit.ExportReader.expectOnly;
import static org.countersign.audit.ExportReader.number;
import static org.countersign.audit.ExportReader.object;
import static org.countersign.audit.ExportReader.text;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A seal in an export. */
final class ExportedSeal {

  private static final Set<String> NAMES =
      Set.of(
          "number",
          "day",
          "madeAt",
          "previous",
          "events",
          "chains",
          "root",
          "keysFrom",
          "publicKey",
          "hash",
          "signature",
          "head",
          "path");

  private ExportedSeal() {}

  /**
   * @throws IllegalArgumentException where it is none
   */
  static SealedAt read(Map<String, Object> seal) {
    expectOnly(seal, NAMES);
    Map<String, Object> head = object(seal, "head");
    expectOnly(head, Set.of("number", "hash"));
    try {
      return new SealedAt(seal(seal), number(head, "number"), text(head, "hash"), path(seal));
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(Fault.UNREADABLE.meaning(), e);
    }
  }

  private static Seal seal(Map<String, Object> seal) {
    return new Seal(
        number(seal, "number"),
        LocalDate.parse(text(seal, "day")),
        Instant.parse(text(seal, "madeAt")),
        text(seal, "previous"),
        number(seal, "events"),
        number(seal, "chains"),
        text(seal, "root"),
        text(seal, "keysFrom"),
        text(seal, "publicKey"),
        text(seal, "hash"),
        text(seal, "signature"));
  }

  private static List<Merkle.Step> path(Map<String, Object> seal) {
    expect(seal.get("path") instanceof List);
    return ((List<?>) seal.get("path"))
        .stream().map(ExportReader::object).map(ExportedSeal::step).toList();
  }

  private static Merkle.Step step(Map<String, Object> step) {
    expect(step.size() == 1 && (step.containsKey("left") || step.containsKey("right")));
    boolean left = step.containsKey("left");
    String hash = text(step, left ? "left" : "right");
    expect(hash.matches("[0-9a-f]{64}"));
    return new Merkle.Step(left, hash);
  }
}
