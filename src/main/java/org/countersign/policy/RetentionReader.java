package org.countersign.policy;

import java.time.DateTimeException;
import java.time.Period;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads what a {@code policy.yaml} says under {@code retention}. */
class RetentionReader {

  private final String file;
  private final Defects defects;

  RetentionReader(String file, Defects defects) {
    this.file = file;
    this.defects = defects;
  }

  /** By procedure. */
  Map<String, Retention> read(YamlMap policy) {
    Map<String, Retention> byProcedure = new LinkedHashMap<>();
    for (YamlMap item : policy.maps("retention")) {
      item.allowOnly(Set.of("procedure", "keep", "clause", "basis", "floor"));
      Optional<Retention> line = line(item);
      if (line.isPresent() && byProcedure.put(line.get().procedure(), line.get()) != null) {
        at(item, "keeps \"" + line.get().procedure() + "\" twice: remove one");
      }
    }
    return byProcedure;
  }

  private Optional<Retention> line(YamlMap item) {
    String keep = item.required("keep");
    Optional<Basis> basis = Basis.byId(item.required("basis"));
    if (basis.isEmpty()) {
      at(item, "needs a basis: policy, default, ours or law");
      return Optional.empty();
    }
    Optional<Period> period;
    try {
      period = Retention.keep(keep);
    } catch (DateTimeException e) {
      at(
          item,
          "cannot keep for \"%s\": write whole years or months as P7Y or P18M, or %s"
              .formatted(keep, Retention.UNTIL_REMOVED));
      return Optional.empty();
    }
    return Optional.of(
        new Retention(
            item.required("procedure"),
            period,
            item.required("clause"),
            basis.get(),
            "true".equals(item.text("floor")),
            item.line()));
  }

  private void at(YamlMap item, String message) {
    defects.add(file, item.line(), message);
  }
}
