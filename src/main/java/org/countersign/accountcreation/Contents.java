package org.countersign.accountcreation;

import java.util.List;
import java.util.Map;
import org.countersign.policy.AnswersOfToday;
import org.springframework.stereotype.Component;

/** What the school's policy wants an application to say (question {@code application-contents}). */
@Component
class Contents {

  private static final String QUESTION = "application-contents";

  /** Asked of every application, whatever the policy says. */
  static final String OPEN_OR_CLOSED = "open-or-closed";

  private final AnswersOfToday policy;

  Contents(AnswersOfToday policy) {
    this.policy = policy;
  }

  List<Point> today(String school) {
    return points(policy.of(school, QUESTION, Map.of()));
  }

  /** As it was when a case with those editions began. */
  List<Point> asOf(String policyEditions) {
    return points(policy.asOf(policyEditions, QUESTION, Map.of()));
  }

  static List<Point> points(List<Map<String, Object>> rows) {
    return rows.stream().map(Point::of).toList();
  }

  /** Whether people not employed by the school may run an account (OBS ACC-2c). */
  boolean allowsNonEmployees(String school) {
    return points(policy.of(school, "account-readiness", Map.of())).stream()
        .anyMatch(point -> point.whose().equals(Point.NON_EMPLOYEE));
  }
}
