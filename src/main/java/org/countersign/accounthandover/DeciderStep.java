package org.countersign.accounthandover;

import java.util.List;
import java.util.function.Function;
import org.countersign.access.NextRoles;
import org.countersign.access.StepPeople;
import org.countersign.school.People;

/** A step that the first does of those in line who does not leave. */
class DeciderStep implements StepPeople {

  private final String element;
  private final String otherwise;
  private final Function<String, InLine> today;
  private final HandoverSituations situations;

  /**
   * @param today who is in line, by school, as the policy says today
   */
  DeciderStep(
      String element,
      String otherwise,
      Function<String, InLine> today,
      HandoverSituations situations) {
    this.element = element;
    this.otherwise = otherwise;
    this.today = today;
    this.situations = situations;
  }

  @Override
  public String procedure() {
    return AskForHandover.PROCEDURE;
  }

  @Override
  public String element() {
    return element;
  }

  @Override
  public List<NextRoles> line(String school, Function<String, Object> variables) {
    return today.apply(school).steps();
  }

  @Override
  public List<Situation> situations(String school, People people) {
    return situations.of(school, today.apply(school), people);
  }

  @Override
  public String otherwise() {
    return otherwise;
  }
}
