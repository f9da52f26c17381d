package org.countersign.policy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the periods of a pack. */
class DeadlineReader {

  static final String END_OF_DAY = "end-of-day";
  private static final String SAME_TIME = "same-time";

  private final String file;
  private final Defects defects;

  DeadlineReader(String file, Defects defects) {
    this.file = file;
    this.defects = defects;
  }

  /** By id. */
  Map<String, Deadline> read(List<YamlMap> items) {
    Map<String, Deadline> byId = new LinkedHashMap<>();
    for (YamlMap item : items) {
      item.allowOnly(Set.of("id", "within", "clock", "until", "clause", "basis", "floor"));
      deadline(item)
          .ifPresent(
              deadline -> {
                if (byId.put(deadline.id(), deadline) != null) {
                  at(item, "has the deadline \"" + deadline.id() + "\" twice: remove one");
                }
              });
    }
    return byId;
  }

  private Optional<Deadline> deadline(YamlMap item) {
    String within = item.required("within");
    DeadlineClock clock = DeadlineClock.byId(item.required("clock")).orElse(null);
    Basis basis = Basis.byId(item.required("basis")).orElse(null);
    if (clock == null) {
      at(
          item,
          "needs a clock: clock-hours, working-days, school-days, calendar-days or"
              + " calendar-months");
    }
    if (basis == null) {
      at(item, "needs a basis: policy, default, ours or law");
    }
    if (clock == null || basis == null || !runs(item, within, clock)) {
      return Optional.empty();
    }
    return Optional.of(
        new Deadline(
            item.required("id"),
            within,
            clock,
            item.text("until").equals(END_OF_DAY) || clock.isUntilEndOfDay(),
            item.required("clause"),
            basis,
            "true".equals(item.text("floor")),
            item.line()));
  }

  private boolean runs(YamlMap item, String within, DeadlineClock clock) {
    if (!clock.canRun(within)) {
      at(item, "cannot run %s on %s".formatted(within, clock.id()));
      return false;
    }
    String until = item.text("until");
    if (!until.isEmpty() && !clock.canEnd(until.equals(END_OF_DAY), until.equals(SAME_TIME))) {
      at(item, "cannot run until \"%s\" on %s: leave until out".formatted(until, clock.id()));
      return false;
    }
    return true;
  }

  private void at(YamlMap item, String message) {
    defects.add(file, item.line(), message);
  }
}
