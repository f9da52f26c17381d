package org.countersign.cyberbullying;

import java.util.List;
import java.util.Map;
import org.countersign.access.Answers;
import org.countersign.access.Submission;

/** What a step asks and does besides what its form says. */
interface StepRules {

  /** Fields that come out of the case. */
  default List<Field> fields(Incident incident, Map<String, Object> known) {
    return List.of();
  }

  /** Says what is wrong with the answers together. */
  default void check(
      Submission sent,
      Incident incident,
      String decision,
      Map<String, String> read,
      Answers answers) {}

  /** What is kept with the answers besides, out of the case. */
  default Map<String, String> noted(Map<String, Object> known) {
    return Map.of();
  }

  /** Done once the answers are kept; returns what the case's gateways and tables need of them. */
  default Map<String, Object> keep(
      Submission sent, Incident incident, String decision, Map<String, String> read) {
    return Map.of();
  }

  /** Nothing besides. */
  static StepRules none() {
    return new StepRules() {};
  }
}
