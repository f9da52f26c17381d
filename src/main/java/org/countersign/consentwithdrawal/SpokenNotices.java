package org.countersign.consentwithdrawal;

import java.util.Map;
import java.util.Set;
import org.countersign.policy.AnswersOfToday;
import org.springframework.stereotype.Component;

/**
 * What a notice by word of mouth is worth: the policy's answer to {@code withdrawal-notice}. At the
 * least it holds posting at once, and is asked for in writing.
 */
@Component
class SpokenNotices {

  /** Honoured at once, with no form (OBS IMG-1b). */
  private static final String AT_ONCE = "any-objection";

  private static final Set<String> ANY = Set.of(AT_ONCE, "any-notice");

  private final AnswersOfToday policies;

  SpokenNotices(AnswersOfToday policies) {
    this.policies = policies;
  }

  boolean countsAtOnce(String school) {
    return answer(school).get("answer").equals(AT_ONCE);
  }

  /** Whether it may count without a paper after all (WMAT 7.1c beside 7.4a). */
  boolean mayCount(String school) {
    return ANY.contains(String.valueOf(answer(school).get("answer")));
  }

  /** Citations behind the answer. */
  String clause(String school) {
    return String.valueOf(answer(school).get("clause"));
  }

  private Map<String, Object> answer(String school) {
    return policies.of(school, "withdrawal-notice", Map.of()).get(0);
  }
}
