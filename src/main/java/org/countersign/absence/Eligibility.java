package org.countersign.absence;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.countersign.absence.CoverRules.Allowed;
import org.countersign.access.NextRoles;
import org.countersign.access.OpenTasks;
import org.countersign.access.StepPeople;
import org.countersign.access.StepPeople.Situation;
import org.countersign.access.TaskFacts;
import org.countersign.school.People;
import org.springframework.stereotype.Component;

/**
 * Whether somebody is left for each step, whoever asked for it and whoever one or two are away, by
 * roles and by who comes next alone: no deputy is counted on. It goes through every case that there
 * can be, with the rules that the product itself goes by.
 */
@Component
class Eligibility {

  private final OpenTasks tasks;
  private final Covers covers;
  private final DeputyAnswers answers;
  private final People people;

  Eligibility(OpenTasks tasks, Covers covers, DeputyAnswers answers, People people) {
    this.tasks = tasks;
    this.covers = covers;
    this.answers = answers;
    this.people = people;
  }

  /**
   * A step and where nobody is left for it.
   *
   * @param looked how many combinations were looked at
   * @param known whether the product knows who does the step; where not, nothing is proven
   * @param otherwise what happens where nobody can do it; null where there is no hole
   */
  record StepReport(
      OpenTasks.Step step, int looked, boolean known, List<Hole> holes, String otherwise) {}

  /**
   * Nobody is left; no fewer people need be away for that.
   *
   * @param words what sort of case
   * @param conflicts usernames of those any one of whom it is then, such as its author; empty where
   *     that makes no difference
   * @param away usernames; empty where nobody can do it even when all are there
   * @param themselves whether it is the one in conflict who is away
   * @param inOrder ids of the roles that are asked, one after the other; empty where none is
   */
  record Hole(
      String words,
      List<String> conflicts,
      List<String> away,
      boolean themselves,
      List<List<String>> inOrder) {}

  /** Every step of ordinary procedures, in the order of the models. */
  List<StepReport> of(String school) {
    Staff staff = new Staff(people.rolesIn(school));
    RolesAtOnce snapshot = new RolesAtOnce(people, school, staff);
    return tasks.steps().stream().map(step -> report(school, step, staff, snapshot)).toList();
  }

  private StepReport report(String school, OpenTasks.Step step, Staff staff, RolesAtOnce snapshot) {
    StepPeople own = covers.at(step.procedure(), step.element()).orElse(null);
    if (own == null && !step.said()) {
      return new StepReport(step, 0, false, List.of(), null);
    }
    List<Situation> situations =
        own == null
            ? List.of(new Situation("Any case", null, Set.of(), Set.of(), Set.of(), List.of()))
            : own.situations(school, snapshot);
    NextRoles last = answers.at(school, step.procedure(), step.element()).next();
    Found found = new Found();
    for (Situation situation : situations) {
      look(school, step, situation, last, staff, found);
    }
    String otherwise = own == null ? "It waits until somebody is there." : own.otherwise();
    return new StepReport(
        step, found.looked, true, found.holes(), found.holes.isEmpty() ? null : otherwise);
  }

  private static void look(
      String school,
      OpenTasks.Step step,
      Situation situation,
      NextRoles last,
      Staff staff,
      Found found) {
    Set<String> roles = new HashSet<>(step.roles());
    roles.addAll(situation.roles());
    TaskFacts task =
        new TaskFacts(school, null, situation.people(), roles, situation.excluded(), Map.of());
    List<NextRoles> line = new ArrayList<>(situation.line());
    line.add(last);
    // Whoever has nothing to do with the step makes no difference by being away.
    List<String> relevant =
        Stream.concat(
                situation.people().stream(),
                Stream.concat(
                    staff.holders(roles),
                    line.stream().flatMap(next -> staff.holders(next.roles()))))
            .distinct()
            .sorted()
            .toList();
    List<List<String>> inOrder = inOrder(roles, line);
    if (isHole(task, staff, line, Set.of(), found)) {
      found.add(situation, Set.of(), inOrder);
      return;
    }
    Set<String> alone = new TreeSet<>();
    for (String one : relevant) {
      if (isHole(task, staff, line, Set.of(one), found)) {
        found.add(situation, Set.of(one), inOrder);
        alone.add(one);
      }
    }
    for (int i = 0; i < relevant.size(); i++) {
      for (int j = i + 1; j < relevant.size(); j++) {
        Set<String> two = Set.of(relevant.get(i), relevant.get(j));
        if (two.stream().noneMatch(alone::contains) && isHole(task, staff, line, two, found)) {
          found.add(situation, two, inOrder);
        }
      }
    }
  }

  /** Whoever was asked before is not named again. */
  private static List<List<String>> inOrder(Set<String> roles, List<NextRoles> line) {
    Set<String> before = new HashSet<>();
    List<List<String>> inOrder = new ArrayList<>();
    Stream.concat(Stream.of(List.copyOf(new TreeSet<>(roles))), line.stream().map(NextRoles::roles))
        .forEach(
            asked -> {
              if (before.addAll(asked)) {
                inOrder.add(asked);
              }
            });
    return inOrder;
  }

  private static boolean isHole(
      TaskFacts task, Staff staff, List<NextRoles> line, Set<String> away, Found found) {
    found.looked++;
    Map<String, String> without = new HashMap<>();
    away.forEach(person -> without.put(person, ""));
    return CoverRules.cover(task, null, staff, without, new Allowed(false, true), line).nobody();
  }

  /** Holes that differ in nothing but who is in conflict are one. */
  private static final class Found {

    private record Key(
        String words, Set<String> away, boolean themselves, List<List<String>> inOrder) {}

    private final Map<Key, Set<String>> holes = new LinkedHashMap<>();
    private int looked;

    void add(Situation situation, Set<String> away, List<List<String>> inOrder) {
      boolean themselves = situation.conflict() != null && away.contains(situation.conflict());
      Set<String> others = new TreeSet<>(away);
      if (themselves) {
        others.remove(situation.conflict());
      }
      Set<String> conflicts =
          holes.computeIfAbsent(
              new Key(situation.words(), others, themselves, inOrder), key -> new TreeSet<>());
      if (situation.conflict() != null) {
        conflicts.add(situation.conflict());
      }
    }

    List<Hole> holes() {
      return holes.entrySet().stream()
          .map(
              hole ->
                  new Hole(
                      hole.getKey().words(),
                      List.copyOf(hole.getValue()),
                      List.copyOf(hole.getKey().away()),
                      hole.getKey().themselves(),
                      hole.getKey().inOrder()))
          .collect(Collectors.toUnmodifiableList());
    }
  }
}
