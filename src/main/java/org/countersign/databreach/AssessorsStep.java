package org.countersign.databreach;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.countersign.access.NextRoles;
import org.countersign.access.StepPeople;
import org.countersign.school.People;
import org.countersign.school.Person;
import org.countersign.school.Role;

/** A step of whoever assesses the breach. */
class AssessorsStep implements StepPeople {

  private final String element;
  private final Assessors assessors;

  AssessorsStep(String element, Assessors assessors) {
    this.element = element;
    this.assessors = assessors;
  }

  @Override
  public String procedure() {
    return CaseBreach.PROCEDURE;
  }

  @Override
  public String element() {
    return element;
  }

  @Override
  public List<NextRoles> line(String school, Function<String, Object> variables) {
    return Assessors.next();
  }

  /** One that was nobody's doing in line, and one that was each officer's own. */
  @Override
  public List<Situation> situations(String school, People people) {
    List<Situation> situations = new ArrayList<>();
    situations.add(situation(school, "Any breach", null));
    for (Person officer : people.holdersOf(Role.DPO, school)) {
      situations.add(situation(school, "The officer’s own doing", officer.username()));
    }
    return situations;
  }

  private Situation situation(String school, String words, String doer) {
    Set<String> excluded = doer == null ? Set.of() : Set.of(doer);
    return new Situation(
        words,
        doer,
        Set.of(),
        Set.of(assessors.first(school, excluded).orElse(Role.DPO).id()),
        excluded,
        Assessors.next());
  }

  @Override
  public String otherwise() {
    return "The 72 hours run on, and the headteacher is told.";
  }
}
