package org.countersign.school;

import java.time.LocalDate;
import java.util.Map;
import org.countersign.school.RollState.Key;
import org.countersign.school.RollState.RollPerson;

/**
 * Stops an import in which too many would leave a school: more often an export of one year group
 * than an exodus, and leaving ends consents and sign-ins.
 */
class LeaverGuard {

  private static final int MOST_PERCENT = 20;

  private LeaverGuard() {}

  static void check(
      Schools schools, Map<Key, RollPerson> before, Map<Key, RollPerson> after, LocalDate today) {
    for (School school : schools.all()) {
      check(school, RollRow.Kind.PUPIL, "pupils", before, after, today);
      check(school, RollRow.Kind.STAFF, "staff", before, after, today);
    }
  }

  private static void check(
      School school,
      RollRow.Kind kind,
      String whom,
      Map<Key, RollPerson> before,
      Map<Key, RollPerson> after,
      LocalDate today) {
    var onRoll =
        before.values().stream()
            .filter(person -> person.school().equals(school.id()) && person.kind() == kind)
            .filter(person -> person.isOnRoll(today))
            .toList();
    long leaving =
        onRoll.stream().filter(person -> !after.get(person.key()).isOnRoll(today)).count();
    if (leaving * 100 > (long) onRoll.size() * MOST_PERCENT) {
      throw new ImportRefused(
          "users.csv: "
              + leaving
              + " of the "
              + onRoll.size()
              + " "
              + whom
              + " of "
              + school.name()
              + " would leave, more than "
              + MOST_PERCENT
              + " %. Is the export complete? If they"
              + " have left, import it again and confirm the leavers.");
    }
  }
}
