package org.countersign.accountcreation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.countersign.access.NextRoles;
import org.countersign.access.StepPeople;
import org.countersign.school.People;

/** A step that roles do, the first of several that somebody holds, but never who applied. */
class RoleStep implements StepPeople {

  /** Whom the policy names for the step, in order, by school; empty where it is not taken. */
  @FunctionalInterface
  interface InOrder {
    List<Approver> of(String school);
  }

  private final String element;
  private final String otherwise;
  private final boolean exceptApplicant;
  private final InOrder today;

  RoleStep(String element, String otherwise, boolean exceptApplicant, InOrder today) {
    this.element = element;
    this.otherwise = otherwise;
    this.exceptApplicant = exceptApplicant;
    this.today = today;
  }

  @Override
  public String procedure() {
    return AskForAccount.PROCEDURE;
  }

  @Override
  public String element() {
    return element;
  }

  /** As the policy says today; what its case began with differs seldom, and only in who is next. */
  @Override
  public List<NextRoles> line(String school, Function<String, Object> variables) {
    return line(today.of(school));
  }

  private static List<NextRoles> line(List<Approver> inOrder) {
    return inOrder.stream().map(one -> new NextRoles(roles(one), one.clause())).toList();
  }

  private static List<String> roles(Approver one) {
    return Arrays.stream(one.roles().split(",")).filter(role -> !role.isEmpty()).toList();
  }

  @Override
  public List<Situation> situations(String school, People people) {
    List<Approver> inOrder =
        today.of(school).stream().filter(one -> !roles(one).isEmpty()).toList();
    List<Situation> situations = new ArrayList<>();
    if (inOrder.isEmpty()) {
      return situations;
    }
    if (!exceptApplicant) {
      situations.add(situation(inOrder, null, Set.copyOf(roles(inOrder.get(0)))));
      return situations;
    }
    WhoDecides who = new WhoDecides(people);
    for (String applicant : AccountStepPeople.applicants(school, people)) {
      Optional<Approver> first = who.first(school, inOrder, List.of(applicant));
      // Whoever may do it alone is the applicant: then advice is not asked for.
      if (first.isPresent() || inOrder.size() > 1) {
        situations.add(
            situation(
                inOrder, applicant, first.map(one -> Set.copyOf(roles(one))).orElse(Set.of())));
      }
    }
    return situations;
  }

  private static Situation situation(List<Approver> inOrder, String applicant, Set<String> roles) {
    return new Situation(
        "Any application",
        applicant,
        Set.of(),
        roles,
        applicant == null ? Set.of() : Set.of(applicant),
        line(inOrder));
  }

  @Override
  public String otherwise() {
    return otherwise;
  }
}
