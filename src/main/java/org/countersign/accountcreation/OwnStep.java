package org.countersign.accountcreation;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.countersign.access.NextRoles;
import org.countersign.access.StepPeople;
import org.countersign.school.People;

/** A step that is one person's own: changing what one applied for, a vote, one's readiness. */
public class OwnStep implements StepPeople {

  private final String procedure;
  private final String element;
  private final String words;
  private final String otherwise;
  private final Function<String, List<String>> whose;

  /**
   * @param words what it is, as a list of holes says
   * @param whose usernames of those whose it may be, by school
   */
  OwnStep(String element, String words, String otherwise, Function<String, List<String>> whose) {
    this(AskForAccount.PROCEDURE, element, words, otherwise, whose);
  }

  /**
   * Of another procedure.
   *
   * @param words what it is, as a list of holes says
   * @param otherwise what happens where nobody can do it, in one sentence
   * @param whose usernames of those whose it may be, by school
   */
  public OwnStep(
      String procedure,
      String element,
      String words,
      String otherwise,
      Function<String, List<String>> whose) {
    this.procedure = procedure;
    this.element = element;
    this.words = words;
    this.otherwise = otherwise;
    this.whose = whose;
  }

  @Override
  public String procedure() {
    return procedure;
  }

  @Override
  public String element() {
    return element;
  }

  @Override
  public List<NextRoles> line(String school, Function<String, Object> variables) {
    return List.of();
  }

  @Override
  public List<Situation> situations(String school, People people) {
    return whose.apply(school).stream()
        .map(person -> new Situation(words, person, Set.of(person), Set.of(), Set.of(), List.of()))
        .toList();
  }

  @Override
  public String otherwise() {
    return otherwise;
  }
}
