package org.countersign.absence;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.countersign.absence.CoverRules.Allowed;
import org.countersign.access.Cover;
import org.countersign.access.NextRoles;
import org.countersign.access.OpenStep;
import org.countersign.access.StandIns;
import org.countersign.access.StepPeople;
import org.countersign.access.TaskFacts;
import org.countersign.school.People;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Finds who does a task at this moment, from the register of absences and today's people. */
@Component
class Covers implements StandIns {

  private final AbsenceTable table;
  private final DeputyAnswers answers;
  private final ObjectProvider<StepPeople> steps;
  private final People people;
  private final Clock clock;

  Covers(
      AbsenceTable table,
      DeputyAnswers answers,
      ObjectProvider<StepPeople> steps,
      People people,
      Clock clock) {
    this.table = table;
    this.answers = answers;
    this.steps = steps;
    this.people = people;
    this.clock = clock;
  }

  @Override
  public boolean isAnybodyAway(String school) {
    return !away(school).isEmpty();
  }

  @Override
  public Predicate<TaskFacts> needsNobody(String school) {
    Staff staff = new Staff(people.rolesIn(school));
    Map<String, String> away = away(school);
    // With deputies for everybody and nobody next: where that asks for nobody, nothing does.
    Allowed most = new Allowed(true, true);
    return task -> CoverRules.cover(task, null, staff, away, most, List.of()).equals(Cover.NONE);
  }

  @Override
  public Cover cover(OpenStep step) {
    String school = step.task().school();
    var answer = answers.at(school, step.procedure(), step.element());
    List<NextRoles> line = new ArrayList<>();
    at(step.procedure(), step.element())
        .ifPresent(one -> line.addAll(one.line(school, step.variables())));
    line.add(answer.next());
    return CoverRules.cover(
        step.task(),
        step.begunBy(),
        new Staff(people.rolesIn(school)),
        away(school),
        new Allowed(answer.allowed(), answer.said()),
        line);
  }

  /** Empty where the model says all that there is to know. */
  Optional<StepPeople> at(String procedure, String element) {
    return steps
        .orderedStream()
        .filter(one -> one.procedure().equals(procedure) && one.element().equals(element))
        .findFirst();
  }

  /** Whoever is away now, with their deputy or "" for none. */
  private Map<String, String> away(String school) {
    Instant now = clock.instant();
    return table.notOver(school, now).stream()
        .filter(absence -> absence.lasts(now))
        .collect(
            Collectors.toMap(
                Absence::person,
                absence -> absence.deputy() == null ? "" : absence.deputy(),
                (one, same) -> one));
  }
}
