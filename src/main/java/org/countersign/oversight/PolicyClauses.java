package org.countersign.oversight;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.countersign.access.ProcedureModels;
import org.countersign.access.ProcedureModels.ProcedureModel;
import org.countersign.policy.Clause;
import org.countersign.policy.Pack;
import org.countersign.policy.Policies;
import org.countersign.policy.Question;
import org.springframework.stereotype.Component;

/** A policy clause by clause: what carries each, and why nothing does where that is so. */
@Component
class PolicyClauses {

  /** By the kind of a clause that is left to people. */
  private static final Map<String, String> WHY_CONDUCT =
      Map.of(
          "definition", "It says what is meant or aimed at: there is nothing to carry out.",
          "role", "It says who answers for what, and asks for no step.",
          "prohibition", "It asks people to behave so at all times, which no step can carry out.");

  private static final String TO_COME = "to-come";
  private static final String WHY_ELSE = "It is left to people: no step carries it out.";

  private final ProcedureModels models;
  private final Policies policies;

  PolicyClauses(ProcedureModels models, Policies policies) {
    this.models = models;
    this.policies = policies;
  }

  /**
   * A clause.
   *
   * @param carriedBy steps and tables, in words
   * @param why nothing carries it; empty where something does
   * @param toCome whether its procedure is still to come
   */
  record Line(String citation, String words, List<String> carriedBy, String why, boolean toCome) {}

  /** The sections of the policy in its own order, each with its clauses. */
  Map<String, List<Line>> of(Pack pack) {
    Map<String, List<String>> steps = stepsByClause();
    Map<String, List<Line>> sections = new LinkedHashMap<>();
    pack.clauses().values().stream()
        .sorted(java.util.Comparator.comparingInt(Clause::line))
        .forEach(
            clause ->
                sections
                    .computeIfAbsent(clause.section(), section -> new ArrayList<>())
                    .add(line(pack, clause, steps)));
    return sections;
  }

  private Map<String, List<String>> stepsByClause() {
    Map<String, List<String>> steps = new TreeMap<>();
    for (ProcedureModel model : models.latest()) {
      for (String element : model.clauses().keySet()) {
        String step = model.name() + ": " + model.nameOf(element);
        model
            .clausesOf(element)
            .forEach(
                clause -> steps.computeIfAbsent(clause, cited -> new ArrayList<>()).add(step));
      }
    }
    return steps;
  }

  private Line line(Pack pack, Clause clause, Map<String, List<String>> steps) {
    List<String> carriedBy = new ArrayList<>(steps.getOrDefault(clause.citation(), List.of()));
    pack.tables().values().stream()
        .filter(
            table ->
                table.rules().stream()
                    .anyMatch(
                        rule -> List.of(rule.clause().split("; ")).contains(clause.citation())))
        .forEach(table -> carriedBy.add("Table: " + title(table.question())));
    return new Line(
        clause.citation(),
        clause.words(),
        List.copyOf(carriedBy),
        carriedBy.isEmpty() ? why(clause) : "",
        carriedBy.isEmpty() && clause.carrierKind().equals(TO_COME));
  }

  private String title(String question) {
    return policies.questions().stream()
        .filter(one -> one.id().equals(question))
        .map(Question::title)
        .findFirst()
        .orElse(question);
  }

  private static String why(Clause clause) {
    return switch (clause.carrierKind()) {
      case "conduct" -> WHY_CONDUCT.getOrDefault(clause.kind(), WHY_ELSE);
      case TO_COME ->
          "Its procedure is still to come: " + clause.carrierName().replace('-', ' ') + ".";
      default -> "Carried out by " + clause.carrierName() + ".";
    };
  }
}
