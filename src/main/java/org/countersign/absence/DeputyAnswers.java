package org.countersign.absence;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.countersign.access.NextRoles;
import org.countersign.policy.AnswersOfToday;
import org.springframework.stereotype.Component;

/**
 * What the school's policy says of deputies at a step, today: who stands in is how the school works
 * on that day, so a running case follows it too.
 */
@Component
class DeputyAnswers {

  static final String QUESTION = "deputy";

  /** Of an answer that a school may switch off, for no policy gives it. */
  private static final String DEFAULT = "default";

  private final AnswersOfToday policies;
  private final AbsenceTable table;

  DeputyAnswers(AnswersOfToday policies, AbsenceTable table) {
    this.policies = policies;
    this.table = table;
  }

  /**
   * @param said whether the policy, or our default, allows deputies at the step
   * @param allowed whether they are asked at this school, which may switch our default off
   * @param next who does it where nobody else can
   */
  record Answer(boolean said, boolean allowed, NextRoles next, String clause, String basis) {

    public boolean isDefault() {
      return basis.equals(DEFAULT);
    }
  }

  /** Of any step where both are empty. */
  Answer at(String school, String procedure, String step) {
    Map<String, Object> row =
        policies.of(school, QUESTION, Map.of("procedure", procedure, "step", step)).get(0);
    boolean said = Boolean.TRUE.equals(row.get("allowed"));
    String basis = (String) row.get("basis");
    String clause = (String) row.get("clause");
    boolean switchedOff = basis.equals(DEFAULT) && !table.deputies(school).orElse(true);
    List<String> next =
        Arrays.stream(((String) row.get("next")).split(","))
            .map(String::strip)
            .filter(role -> !role.isEmpty())
            .toList();
    return new Answer(said, said && !switchedOff, new NextRoles(next, clause), clause, basis);
  }
}
