package org.countersign.school;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.countersign.school.RollState.Key;
import org.countersign.school.RollState.RollClass;
import org.countersign.school.RollState.Session;

/**
 * Works out what the roll looks like after an export. A pure function of the export, the roll as it
 * is, and the day. Whoever has a rejected row stays as they were.
 */
class RollPlan {

  final RollExport export;
  final RollState before;
  private final RollState after;
  final LocalDate today;
  private final Map<String, Map<Key, Integer>> lines = new HashMap<>();

  RollPlan(RollExport export, RollState before, LocalDate today) {
    this.export = export;
    this.before = before;
    this.today = today;
    after = before.copy();
    terms();
    classes();
    new PeoplePlan(this).apply();
    new CarerPlan(this).apply();
    new EnrolmentPlan(this).apply();
    new RolePlan(this).apply();
  }

  RollState after() {
    return after;
  }

  /** Where a row stands in its file, or null. */
  Integer line(String file, Key key) {
    return lines.getOrDefault(file, Map.of()).get(key);
  }

  /** Remembers where a row stands. */
  Key seen(String file, RollRow row, Key key) {
    lines.computeIfAbsent(file, f -> new HashMap<>()).put(key, row.line());
    return key;
  }

  /** Whether the file holds everything there is, but no longer this. */
  boolean isGone(String file, String id) {
    return export.manifest.isBulk(file) && !export.idsByFile.get(file).contains(id);
  }

  private void terms() {
    for (var row : export.terms) {
      for (String school : export.orgs.covered()) {
        Key key = seen("academicSessions.csv", row, Key.of(school, row.id()));
        if (row.deleted()) {
          after.sessions().remove(key);
        } else {
          after
              .sessions()
              .put(
                  key,
                  new Session(
                      school,
                      row.id(),
                      row.title(),
                      row.type(),
                      row.begins(),
                      row.ends(),
                      row.parent(),
                      row.schoolYear()));
        }
      }
    }
    after.sessions().keySet().removeIf(key -> isGone("academicSessions.csv", id(key)));
  }

  private void classes() {
    for (var row : export.classes) {
      if (row.deleted()) {
        export.orgs.covered().stream()
            .map(school -> seen("classes.csv", row, Key.of(school, row.id())))
            .forEach(this::removeClass);
        continue;
      }
      String school = export.orgs.schools(row.org()).iterator().next();
      after
          .classes()
          .put(
              seen("classes.csv", row, Key.of(school, row.id())),
              new RollClass(
                  school,
                  row.id(),
                  row.title(),
                  row.code(),
                  row.type(),
                  row.terms().isEmpty() ? null : String.join(",", row.terms()),
                  null));
    }
    before.classes().keySet().stream()
        .filter(key -> isGone("classes.csv", id(key)))
        .forEach(this::removeClass);
  }

  private void removeClass(Key key) {
    after.classes().computeIfPresent(key, (k, c) -> c.removedOn() == null ? c.removed(today) : c);
  }

  static String id(Key key) {
    return (String) key.id().get(0);
  }
}
