package org.countersign.engine;

import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.camunda.bpm.engine.history.HistoricDecisionInputInstance;
import org.camunda.bpm.engine.history.HistoricDecisionOutputInstance;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.history.event.HistoricDecisionEvaluationEvent;
import org.camunda.bpm.engine.impl.history.event.HistoricDecisionInstanceEntity;

/** One answer of a decision table, for the trail: which version, on what, by which rules. */
record TableAnswer(String activity, String clauses, Map<String, Object> details) {

  /** The output in which the rules of our packs name their clauses. */
  private static final String CLAUSE = "clause";

  /** The tables that it needed first, then the one that was asked. */
  static List<TableAnswer> all(HistoricDecisionEvaluationEvent event) {
    return Stream.concat(
            event.getRequiredHistoricDecisionInstances().stream(),
            Stream.of(event.getRootHistoricDecisionInstance()))
        .map(TableAnswer::of)
        .toList();
  }

  private static TableAnswer of(HistoricDecisionInstanceEntity asked) {
    Map<String, Object> details = new TreeMap<>();
    details.put("table", asked.getDecisionDefinitionKey());
    details.put(
        "version",
        Context.getProcessEngineConfiguration()
            .getDeploymentCache()
            .findDeployedDecisionDefinitionById(asked.getDecisionDefinitionId())
            .getVersion());
    Map<String, Object> inputs = new TreeMap<>();
    for (HistoricDecisionInputInstance input : asked.getInputs()) {
      inputs.put(input.getClauseName(), plain(input.getValue()));
    }
    details.put("inputs", inputs);
    Set<String> clauses = new LinkedHashSet<>();
    details.put("rules", rules(asked, clauses));
    return new TableAnswer(
        asked.getActivityId(), clauses.isEmpty() ? null : String.join("; ", clauses), details);
  }

  /** Each rule that matched with its answers, in the table's order. */
  private static List<Object> rules(HistoricDecisionInstanceEntity asked, Set<String> clauses) {
    Map<Integer, Map<String, Object>> rules = new LinkedHashMap<>();
    for (HistoricDecisionOutputInstance output : asked.getOutputs()) {
      Object value = plain(output.getValue());
      rules
          .computeIfAbsent(
              output.getRuleOrder(), order -> new TreeMap<>(Map.of("rule", rule(output))))
          .put(output.getVariableName(), value);
      if (CLAUSE.equals(output.getVariableName()) && value instanceof String cited) {
        clauses.add(cited);
      }
    }
    return new ArrayList<>(rules.values());
  }

  private static String rule(HistoricDecisionOutputInstance output) {
    return output.getRuleId() == null ? "default" : output.getRuleId();
  }

  /** As the trail takes it: texts, whole numbers, yes or no, lists. */
  private static Object plain(Object value) {
    if (value == null
        || value instanceof String
        || value instanceof Boolean
        || value instanceof Integer
        || value instanceof Long) {
      return value;
    }
    if (value instanceof Collection<?> several) {
      List<Object> list = new ArrayList<>();
      several.forEach(one -> list.add(plain(one)));
      return list;
    }
    if (value instanceof Date date) {
      return date.toInstant().toString();
    }
    return value instanceof Number || value instanceof Temporal
        ? value.toString()
        : "a " + value.getClass().getSimpleName();
  }
}
