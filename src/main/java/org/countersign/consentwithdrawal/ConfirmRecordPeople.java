package org.countersign.consentwithdrawal;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.countersign.access.NextRoles;
import org.countersign.access.StepPeople;
import org.countersign.policy.AnswersOfToday;
import org.countersign.school.People;
import org.countersign.school.Role;
import org.springframework.stereotype.Component;

/** Who confirms a record: its keeper by the policy, else the data lead. */
@Component
class ConfirmRecordPeople implements StepPeople {

  private static final NextRoles NEXT =
      new NextRoles(List.of(Role.DATA_LEAD.id()), "ours: the data lead where the keeper is away");

  private final AnswersOfToday policies;

  ConfirmRecordPeople(AnswersOfToday policies) {
    this.policies = policies;
  }

  @Override
  public String procedure() {
    return EnterNotice.PROCEDURE;
  }

  @Override
  public String element() {
    return "confirmRecord";
  }

  @Override
  public List<NextRoles> line(String school, Function<String, Object> variables) {
    return List.of(NEXT);
  }

  @Override
  public List<Situation> situations(String school, People people) {
    Map<String, Object> keeper = policies.of(school, "consent-keeper", Map.of()).get(0);
    return List.of(
        new Situation(
            "Any notice",
            null,
            Set.of(),
            Set.copyOf(Arrays.asList(String.valueOf(keeper.get("roles")).split(","))),
            Set.of(),
            List.of(NEXT)));
  }

  @Override
  public String otherwise() {
    return "It waits until somebody is there; the consent itself counts already.";
  }
}
