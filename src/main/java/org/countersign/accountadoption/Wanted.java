package org.countersign.accountadoption;

import java.util.List;
import java.util.Map;
import org.countersign.accountcreation.Point;
import org.countersign.policy.AnswersOfToday;
import org.springframework.stereotype.Component;

/** What the policy wants of an account, by its questions, in the editions of a case or as today. */
@Component
class Wanted {

  /** Answered by a field of its own, whatever the policy says. */
  static final String OPEN_OR_CLOSED = "open-or-closed";

  /** Looked up, so nobody ticks it. */
  static final String SCHOOL_EMAIL = "school-email";

  private final AnswersOfToday policy;

  Wanted(AnswersOfToday policy) {
    this.policy = policy;
  }

  List<Point> contentsToday(String school) {
    return points(policy.of(school, "application-contents", Map.of()));
  }

  List<Point> readinessToday(String school) {
    return points(policy.of(school, "account-readiness", Map.of()));
  }

  List<Point> contents(String policyEditions) {
    return points(policy.asOf(policyEditions, "application-contents", Map.of()));
  }

  List<Point> readiness(String policyEditions) {
    return points(policy.asOf(policyEditions, "account-readiness", Map.of()));
  }

  /** The one row that a question answers. */
  Map<String, Object> row(String policyEditions, String question) {
    return policy.asOf(policyEditions, question, Map.of()).get(0);
  }

  /** Those that whoever names the account ticks where they are done: of it, and of families. */
  List<Point> toTick(List<Point> readiness) {
    return readiness.stream()
        .filter(point -> List.of(Point.ACCOUNT, Point.FAMILIES).contains(point.whose()))
        .filter(point -> !point.id().equals(SCHOOL_EMAIL))
        .toList();
  }

  private static List<Point> points(List<Map<String, Object>> rows) {
    return rows.stream().map(Point::of).toList();
  }
}
