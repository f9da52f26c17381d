package org.countersign.school;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.countersign.school.ReportLine.Kind;
import org.countersign.school.RollState.Enrolment;
import org.countersign.school.RollState.Key;
import org.countersign.school.RollState.RollClass;
import org.countersign.school.RollState.RollPerson;
import org.countersign.school.RollState.Row;

/** Says what an import changed, by comparing the roll before and after it. */
class RollReport {

  private static final Comparator<ReportLine> ORDER =
      Comparator.comparing((ReportLine line) -> line.kind() != Kind.REJECTED)
          .thenComparing(ReportLine::file)
          .thenComparing(ReportLine::line, Comparator.nullsLast(Comparator.naturalOrder()))
          .thenComparing(ReportLine::sourcedId);

  private final RollPlan plan;
  private final LocalDate today;
  private final List<ReportLine> lines = new ArrayList<>();

  private RollReport(RollPlan plan, LocalDate today) {
    this.plan = plan;
    this.today = today;
  }

  /** The lines, rejected rows first, in the order of the files. */
  static List<ReportLine> lines(
      RollExport export, RollState before, RollPlan plan, LocalDate today) {
    RollReport report = new RollReport(plan, today);
    RollState after = plan.after();
    report.compare(RollTable.PEOPLE, before.people(), after.people());
    report.compare(RollTable.CARERS, before.carers(), after.carers());
    report.compare(RollTable.CLASSES, before.classes(), after.classes());
    report.compare(RollTable.ENROLMENTS, before.enrolments(), after.enrolments());
    report.compare(RollTable.SESSIONS, before.sessions(), after.sessions());
    report.compare(RollTable.ROLES, before.roles(), after.roles());
    return Stream.concat(export.rejections.lines().stream(), report.lines.stream())
        .sorted(ORDER)
        .toList();
  }

  private <T extends Row> void compare(RollTable<T> table, Map<Key, T> before, Map<Key, T> after) {
    after.forEach(
        (key, row) -> {
          T old = before.get(key);
          if (old == null) {
            add(Kind.ADDED, table, key, null);
          } else if (!old.equals(row)) {
            add(kind(old, row), table, key, table.differences(old, row));
          }
        });
    before.keySet().stream()
        .filter(key -> !after.containsKey(key))
        .forEach(key -> add(Kind.REMOVED, table, key, null));
  }

  private void add(Kind kind, RollTable<?> table, Key key, String reason) {
    Integer line = plan.line(table.file(), key);
    lines.add(new ReportLine(kind, table.file(), line, key.school(), key.text(), reason));
  }

  private Kind kind(Row before, Row after) {
    if (before instanceof RollPerson old && after instanceof RollPerson now) {
      if (old.isOnRoll(today) != now.isOnRoll(today)) {
        return now.isOnRoll(today) ? Kind.RETURNED : Kind.LEFT;
      }
    }
    boolean removed =
        before instanceof Enrolment old && after instanceof Enrolment now
            ? old.removedOn() == null && now.removedOn() != null
            : before instanceof RollClass o
                && after instanceof RollClass n
                && o.removedOn() == null
                && n.removedOn() != null;
    return removed ? Kind.REMOVED : Kind.CHANGED;
  }
}
