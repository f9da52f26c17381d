package org.countersign.takedown;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.countersign.access.NextRoles;
import org.countersign.access.StepPeople;
import org.countersign.school.People;
import org.countersign.school.Person;
import org.countersign.school.Role;

/** The data protection lead accepts a keeping; where it is their own, the next in line does. */
class KeepingStep implements StepPeople {

  private final List<NextRoles> line;

  KeepingStep(List<NextRoles> line) {
    this.line = List.copyOf(line);
  }

  @Override
  public String procedure() {
    return CaseTakeDown.PROCEDURE;
  }

  @Override
  public String element() {
    return AcceptKeeping.TASK;
  }

  @Override
  public List<NextRoles> line(String school, Function<String, Object> variables) {
    return line;
  }

  /** One that somebody else asked for, and those of whoever holds the role. */
  @Override
  public List<Situation> situations(String school, People people) {
    List<Situation> situations = new ArrayList<>();
    situations.add(new Situation("Asked for by others", null, Set.of(), Set.of(), Set.of(), line));
    for (Person lead : people.holdersOf(Role.DATA_LEAD, school)) {
      situations.add(
          new Situation(
              "Asked for by the data protection lead",
              lead.username(),
              Set.of(),
              Set.of(),
              Set.of(lead.username()),
              line));
    }
    return situations;
  }

  @Override
  public String otherwise() {
    return "It waits until somebody is there, and stays overdue; the post counts as not decided.";
  }
}
