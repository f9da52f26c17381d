package org.countersign.school;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.countersign.school.RollState.Key;
import org.countersign.school.RollState.RoleHeld;
import org.countersign.school.RollState.RollPerson;

/**
 * Stops an import in which too many would leave a school: more often an export of one year group
 * than an exodus, and leaving ends consents, sign-ins and roles.
 */
class LeaverGuard {

  private static final int MOST_PERCENT = 20;

  /** Of so few, a fifth is soon reached. */
  private static final int MOST_LOSING = 3;

  private static final Set<String> TEACHING = Set.of(Role.STAFF.id(), Role.CLASS_TEACHER.id());

  private LeaverGuard() {}

  static void check(
      Schools schools, RollState before, RollState after, LocalDate today, RollImport.Terms terms) {
    if (!terms.mayChangeAccess()) {
      holdersStay(before, after, today);
    }
    for (School school : schools.all()) {
      if (!terms.acceptLeavers()) {
        check(school, RollRow.Kind.PUPIL, "pupils", before.people(), after.people(), today);
      }
      if (!terms.acceptLeavers() || !terms.mayChangeAccess()) {
        check(school, RollRow.Kind.STAFF, "staff", before.people(), after.people(), today);
        checkRoles(school, before, after, today);
      }
    }
  }

  /** Whether the head or the DSL still is one decides who may do what. */
  private static void holdersStay(RollState before, RollState after, LocalDate today) {
    String changed =
        before.roles().values().stream()
            .filter(held -> held.endsOn() == null || !held.endsOn().isBefore(today))
            .filter(held -> !TEACHING.contains(held.role()))
            .map(held -> before.people().get(Key.of(held.school(), held.person())))
            .filter(person -> person != null)
            .filter(p -> isActive(p, today) != isActive(after.people().get(p.key()), today))
            .map(RollPerson::sourcedId)
            .distinct()
            .sorted()
            .collect(Collectors.joining(", "));
    if (!changed.isEmpty()) {
      throw new ImportRefused(
          "users.csv: "
              + changed
              + " would leave, or be enabled or disabled, and holds a role that only an"
              + " administrator gives and takes. Ask an administrator to import the file.");
    }
  }

  private static boolean isActive(RollPerson person, LocalDate today) {
    return person.isOnRoll(today) && person.enabled();
  }

  /** More often a roles.csv cut short than a new leadership. */
  private static void checkRoles(
      School school, RollState before, RollState after, LocalDate today) {
    Map<String, Set<String>> held = roles(school, before, today);
    Map<String, Set<String>> left = roles(school, after, today);
    long losing =
        held.entrySet().stream()
            .filter(e -> !left.getOrDefault(e.getKey(), Set.of()).containsAll(e.getValue()))
            .count();
    if (losing > MOST_LOSING && losing * 100 > (long) held.size() * MOST_PERCENT) {
      throw new ImportRefused(
          "roles.csv: "
              + losing
              + " of the "
              + held.size()
              + " who hold a role in "
              + school.name()
              + " would lose one, more than "
              + MOST_PERCENT
              + " %. Is the file complete? If they have given them up, let an administrator import it"
              + " again and confirm the leavers.");
    }
  }

  private static Map<String, Set<String>> roles(School school, RollState roll, LocalDate today) {
    return roll.roles().values().stream()
        .filter(held -> held.school().equals(school.id()))
        .filter(held -> !held.beginsOn().isAfter(today))
        .filter(held -> held.endsOn() == null || !held.endsOn().isBefore(today))
        .collect(
            Collectors.groupingBy(
                RoleHeld::person, Collectors.mapping(RoleHeld::role, Collectors.toSet())));
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
              + " have left, import it again and confirm the leavers; for staff an administrator"
              + " must.");
    }
  }
}
