package org.countersign.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * The periods that hold for a case: those of the editions with which it began, and those of the
 * school's local authority of today.
 */
@Component
public class DeadlinesOfCase {

  /** What a question answers that is one about a period. */
  private static final Set<String> PERIOD = Set.of("within", "clock", "until");

  private final PolicyEditions editions;
  private final Policies today;
  private final AnswersOfToday answers;
  private final LocalAuthorities authorities;

  DeadlinesOfCase(
      PolicyEditions editions,
      Policies today,
      AnswersOfToday answers,
      LocalAuthorities authorities) {
    this.editions = editions;
    this.today = today;
    this.answers = answers;
    this.authorities = authorities;
  }

  /**
   * All that hold at once; whichever ends first counts. One that the case's editions do not know
   * yet is today's.
   *
   * @param policyEditions the case's variable of that name, see {@link PolicyEditions#pin}
   * @param id of a deadline in {@code policy.yaml}, or of a question whose answer is a period
   * @param atWeekend whether it begins on a Saturday or Sunday
   * @throws IllegalArgumentException if there is no such deadline
   */
  public List<Deadline> of(String school, String policyEditions, String id, boolean atWeekend) {
    List<Deadline> all = new ArrayList<>();
    all.add(isQuestion(id) ? answer(policyEditions, id, atWeekend) : set(policyEditions, id));
    authorities.deadline(school, id).ifPresent(all::add);
    return all;
  }

  private boolean isQuestion(String id) {
    return today.questions().stream()
        .filter(question -> question.id().equals(id))
        .anyMatch(DeadlinesOfCase::isPeriod);
  }

  static boolean isPeriod(Question question) {
    return PERIOD.stream().allMatch(name -> question.output(name).isPresent());
  }

  private Deadline answer(String policyEditions, String question, boolean atWeekend) {
    String received = atWeekend ? "weekend" : "weekday";
    Map<String, Object> row =
        answers.asOf(policyEditions, question, Map.of("received", received)).get(0);
    DeadlineClock clock = DeadlineClock.byId((String) row.get("clock")).orElseThrow();
    return new Deadline(
        question,
        (String) row.get("within"),
        clock,
        DeadlineReader.END_OF_DAY.equals(row.get("until")),
        (String) row.get("clause"),
        Basis.byId((String) row.get("basis")).orElseThrow(),
        false,
        0);
  }

  private Deadline set(String policyEditions, String id) {
    String policy = Editions.parse(policyEditions).policy();
    Policies its = editions.asOf(policyEditions);
    boolean known = its.all().stream().anyMatch(pack -> pack.deadlines().containsKey(id));
    return (known ? its : today).deadline(policy, id);
  }
}
