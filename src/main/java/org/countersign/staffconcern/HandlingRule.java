package org.countersign.staffconcern;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.countersign.school.Role;

/**
 * Who handles a concern about an adult: never its subject, never two case managers, and never
 * nobody, for where all are kept from it the LADO is told directly (reading 11; NAT:2; NAT:3).
 */
final class HandlingRule {

  private HandlingRule() {}

  /** What a policy answers: who is told, and who manages the case. */
  record Answer(List<Role> told, Role manager, String clauses) {}

  /**
   * What is asked.
   *
   * @param subjectRoles the subject's today; empty for somebody who is not on the roll
   * @param staff the policy's answer for a member of staff
   * @param head its answer for the headteacher
   * @param chief its answer for the chief executive
   * @param holders usernames, in order, by role
   * @param excluded usernames, the subjects among them
   * @param away usernames of those who are not there
   * @param reportingIsConflict whether telling whoever usually hears would be a conflict
   */
  record Asked(
      Set<Role> subjectRoles,
      Answer staff,
      Answer head,
      Answer chief,
      Map<Role, List<String>> holders,
      Set<String> excluded,
      Set<String> away,
      boolean reportingIsConflict) {}

  static Handling handle(Asked asked) {
    Answer answer = answer(asked);
    List<String> line =
        line(asked).stream()
            .flatMap(role -> asked.holders().getOrDefault(role, List.of()).stream())
            .filter(person -> !asked.excluded().contains(person))
            .distinct()
            .toList();
    Optional<String> there =
        line.stream().filter(person -> !asked.away().contains(person)).findFirst();
    Optional<String> manager = there.or(() -> line.stream().findFirst());
    Set<String> told = new TreeSet<>();
    answer.told().stream()
        // One senior colleague hears of it, not all of them: whoever manages the case.
        .filter(role -> role != Role.SLT)
        .flatMap(role -> asked.holders().getOrDefault(role, List.of()).stream())
        .filter(person -> !asked.excluded().contains(person))
        .forEach(told::add);
    manager.ifPresent(told::remove);
    boolean ladoDirectly = there.isEmpty() || asked.reportingIsConflict();
    Set<String> away = new TreeSet<>(line);
    away.retainAll(asked.away());
    return new Handling(manager, told, ladoDirectly, line, away, clauses(answer, ladoDirectly));
  }

  private static Answer answer(Asked asked) {
    if (asked.subjectRoles().contains(Role.CHIEF_EXECUTIVE)) {
      return asked.chief();
    }
    return asked.subjectRoles().contains(Role.HEADTEACHER) ? asked.head() : asked.staff();
  }

  /**
   * The roles that may manage it, in order (ours, after the policy's). Nobody manages a case about
   * whoever leads them: the headteacher none about the chief executive.
   */
  private static List<Role> line(Asked asked) {
    Set<Role> subject = asked.subjectRoles();
    return Stream.of(
            answer(asked).manager(),
            Role.HEADTEACHER,
            asked.head().manager(),
            Role.CHIEF_EXECUTIVE,
            Role.CHAIR_OF_GOVERNORS,
            Role.CHAIR_OF_TRUSTEES)
        .distinct()
        .filter(role -> !subject.contains(role))
        .filter(role -> role != Role.HEADTEACHER || !subject.contains(Role.CHIEF_EXECUTIVE))
        .toList();
  }

  private static String clauses(Answer answer, boolean ladoDirectly) {
    return ladoDirectly ? answer.clauses() + "; NAT:3" : answer.clauses();
  }
}
