package org.countersign.accountadoption;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.countersign.access.NextRoles;
import org.countersign.access.StepPeople;
import org.countersign.accountcreation.Approver;
import org.countersign.school.People;

/** A step of account adoption, with who does it by the policies as they are today. */
class AdoptionStep implements StepPeople {

  private final String element;
  private final String otherwise;
  private final Function<String, List<Approver>> inOrder;
  private final Function<String, List<Situation>> ways;

  /**
   * @param inOrder whom the policy names for the step, by school
   * @param ways in which a case comes there, by school
   */
  AdoptionStep(
      String element,
      String otherwise,
      Function<String, List<Approver>> inOrder,
      Function<String, List<Situation>> ways) {
    this.element = element;
    this.otherwise = otherwise;
    this.inOrder = inOrder;
    this.ways = ways;
  }

  @Override
  public String procedure() {
    return NameAccount.PROCEDURE;
  }

  @Override
  public String element() {
    return element;
  }

  @Override
  public List<NextRoles> line(String school, Function<String, Object> variables) {
    return line(inOrder.apply(school));
  }

  static List<NextRoles> line(List<Approver> inOrder) {
    return inOrder.stream()
        .map(one -> new NextRoles(List.copyOf(roles(one)), one.clause()))
        .toList();
  }

  static Set<String> roles(Approver one) {
    return Arrays.stream(one.roles().split(","))
        .filter(role -> !role.isEmpty())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Override
  public List<Situation> situations(String school, People people) {
    return ways.apply(school);
  }

  @Override
  public String otherwise() {
    return otherwise;
  }
}
