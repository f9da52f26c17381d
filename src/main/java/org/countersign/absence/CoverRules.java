package org.countersign.absence;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.countersign.access.Cover;
import org.countersign.access.NextRoles;
import org.countersign.access.TaskFacts;

/**
 * Who does a task while people are away.
 *
 * <p>A deputy can do what the person who is away could: whoever is excluded from a case has no
 * deputy in it, and nobody who is excluded is one. The deputy of a deputy is never asked, so tasks
 * go round in no circle. Only where nobody whom the task is for and no deputy is there, those who
 * come next do it; what they begin at a step whose work is not lent, they keep.
 */
final class CoverRules {

  private CoverRules() {}

  /**
   * What a step allows.
   *
   * @param deputies whether deputies are asked at this school
   * @param lent whether somebody else may go on with what one person has begun
   */
  record Allowed(boolean deputies, boolean lent) {}

  /**
   * @param task its deputies are those who were asked already
   * @param begunBy who came next and has it now, or null
   * @param away whoever is away, with their deputy or "" for none
   * @param line who comes next, in order
   */
  static Cover cover(
      TaskFacts task,
      String begunBy,
      Staff staff,
      Map<String, String> away,
      Allowed allowed,
      List<NextRoles> line) {
    Predicate<String> able = person -> isAble(person, task, staff);
    Set<String> own = new TreeSet<>(own(task, staff).filter(able).toList());
    Set<String> there = new TreeSet<>(own);
    there.removeAll(away.keySet());
    Map<String, String> deputies = new TreeMap<>();
    if (allowed.deputies()) {
      for (String absent : own) {
        String deputy = away.getOrDefault(absent, "");
        if (able.test(deputy)
            && !own.contains(deputy)
            && !away.containsKey(deputy)
            && !staff.onlyReads(deputy)) {
          deputies.putIfAbsent(deputy, absent);
        }
      }
    }
    String holder = task.assignee();
    if (begunBy != null && !allowed.lent() && able.test(begunBy)) {
      Optional<NextRoles> by = comesNext(begunBy, staff, line);
      if (by.isPresent() && (!away.containsKey(begunBy) || !there.isEmpty())) {
        // What they have begun may be done already, so nobody else is to do it again.
        return new Cover(Map.of(), List.of(begunBy), by.get().clause(), false, holder != null);
      }
    }
    if (holder != null && there.contains(holder)) {
      // It lies with somebody who is there: nobody else need be asked, and who was stays.
      deputies.entrySet().retainAll(task.deputies().entrySet());
      return new Cover(deputies, List.of(), null, false, false);
    }
    boolean somebody = !there.isEmpty() || !deputies.isEmpty();
    List<String> next = new ArrayList<>();
    String clause = null;
    for (int i = 0; !somebody && next.isEmpty() && i < line.size(); i++) {
      staff
          .holders(line.get(i).roles())
          .filter(able)
          .filter(person -> !away.containsKey(person) && !staff.onlyReads(person))
          .forEach(next::add);
      clause = next.isEmpty() ? null : line.get(i).clause();
    }
    boolean nobody = !somebody && next.isEmpty();
    // Whoever may not do it any more, or has left, cannot finish what they began.
    boolean free =
        holder != null && !nobody && (allowed.lent() || !somebody || !own.contains(holder));
    return new Cover(deputies, next, clause, nobody, free);
  }

  /** By which of those roles, if any. */
  private static Optional<NextRoles> comesNext(String person, Staff staff, List<NextRoles> line) {
    return staff.onlyReads(person)
        ? Optional.empty()
        : line.stream()
            .filter(next -> staff.holders(next.roles()).anyMatch(person::equals))
            .findFirst();
  }

  private static boolean isAble(String person, TaskFacts task, Staff staff) {
    return staff.isThere(person) && !task.excluded().contains(person);
  }

  private static Stream<String> own(TaskFacts task, Staff staff) {
    if (task.candidateUsers().isEmpty() && task.candidateRoles().isEmpty()) {
      return Stream.ofNullable(task.assignee());
    }
    return Stream.concat(task.candidateUsers().stream(), staff.holders(task.candidateRoles()));
  }
}
