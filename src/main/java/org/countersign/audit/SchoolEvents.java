package org.countersign.audit;

import java.util.Map;
import org.countersign.school.RegisterFilled;
import org.countersign.school.RollImported;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Writes the imports of people and registers, with their counts; the rest is in their report. */
@Component
class SchoolEvents {

  private final Trail trail;

  SchoolEvents(Trail trail) {
    this.trail = trail;
  }

  @EventListener
  void imported(RollImported run) {
    By by = run.startedBy() == null ? By.system() : By.person(run.startedBy());
    Map<String, Object> counts =
        Map.of(
            "import", run.id(),
            "added", run.added(),
            "changed", run.changed(),
            "left", run.left(),
            "returned", run.returned(),
            "removed", run.removed(),
            "rejected", run.rejected());
    if (run.schools().isEmpty()) {
      write(run.applied(), TrailEvent.of(Chain.PRODUCT, kind(run.applied()), by), counts);
    }
    run.schools()
        .forEach(
            school ->
                write(
                    run.applied(),
                    TrailEvent.of(Chain.ofRegister(school, "people"), kind(run.applied()), by)
                        .inSchool(school),
                    counts));
  }

  private static Kind kind(boolean applied) {
    return applied ? Kind.PEOPLE_CHANGED : Kind.REFUSED;
  }

  private void write(boolean applied, TrailEvent event, Map<String, ?> details) {
    write(applied, event, "import", "Import of the roll", details);
  }

  @EventListener
  void filled(RegisterFilled file) {
    write(
        file.applied(),
        TrailEvent.of(
                Chain.ofRegister(file.school(), "files"),
                file.applied() ? Kind.REGISTER_CHANGED : Kind.REFUSED,
                By.system())
            .inSchool(file.school()),
        "file",
        "File taken into a register",
        Map.of(
            "file", file.file(),
            "rows", file.rows(),
            "added", file.added(),
            "rejected", file.rejected()));
  }

  /** What was applied has a transaction that commits with it. */
  private void write(
      boolean applied, TrailEvent event, String element, String name, Map<String, ?> details) {
    TrailEvent whole = event.at(element, name).with(details);
    if (applied) {
      trail.record(whole);
    } else {
      trail.recordApart(whole);
    }
  }
}
