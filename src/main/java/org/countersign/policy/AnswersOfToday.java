package org.countersign.policy;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.springframework.stereotype.Component;

/**
 * Asks a policy without a case, as a form does before there is one. It leaves no history: what a
 * case goes by is asked again in the case, in the editions with which it began.
 */
@Component
public class AnswersOfToday {

  private final DmnEngine tables =
      DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();

  private final PolicyEditions editions;
  private final PackStore store;

  /** Editions never change, so what was read once stays right. */
  private final Map<String, DmnDecision> read = new ConcurrentHashMap<>();

  AnswersOfToday(PolicyEditions editions, PackStore store) {
    this.editions = editions;
    this.store = store;
  }

  /**
   * The rows that the school's policy, or the national default, answers: one, or several where the
   * question takes several, each by name of its outputs.
   *
   * @param facts by name; any may be missing
   * @throws IllegalArgumentException if there is no such school or question
   */
  public List<Map<String, Object>> of(String school, String question, Map<String, Object> facts) {
    Map<String, Object> pinned = editions.pin(school);
    return asOf((String) pinned.get("policyEditions"), question, facts);
  }

  /** The same as it was when a case with those editions began. */
  List<Map<String, Object>> asOf(
      String policyEditions, String question, Map<String, Object> facts) {
    Editions its = Editions.parse(policyEditions);
    String decision = editions.decision(its.policy(), policyEditions, question);
    String code = decision.substring(0, decision.length() - question.length() - 1);
    int edition = its.of(code);
    DmnDecision table =
        read.computeIfAbsent(
            decision + " " + edition,
            key ->
                tables.parseDecision(
                    decision,
                    new ByteArrayInputStream(
                        store.files(code, edition).texts().get(decision + ".dmn"))));
    return tables.evaluateDecisionTable(table, facts).getResultList();
  }
}
