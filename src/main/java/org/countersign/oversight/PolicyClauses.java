package org.countersign.oversight;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.countersign.access.ProcedureModels;
import org.countersign.access.ProcedureModels.ProcedureModel;
import org.countersign.policy.Clause;
import org.countersign.policy.Pack;
import org.countersign.policy.Policies;
import org.countersign.policy.Question;
import org.countersign.policy.Table;
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
    Map<String, Set<String>> carriers = new HashMap<>();
    models.latest().forEach(model -> steps(model, carriers));
    pack.tables().values().forEach(table -> rules(table, carriers));
    Map<String, List<Line>> sections = new LinkedHashMap<>();
    pack.clauses().values().stream()
        .sorted(Comparator.comparingInt(Clause::line))
        .forEach(
            clause ->
                sections
                    .computeIfAbsent(clause.section(), section -> new ArrayList<>())
                    .add(line(clause, carriers.getOrDefault(clause.citation(), Set.of()))));
    return sections;
  }

  private static void steps(ProcedureModel model, Map<String, Set<String>> carriers) {
    for (String element : model.clauses().keySet()) {
      String step = model.name() + ": " + model.nameOf(element);
      model.clausesOf(element).forEach(clause -> add(carriers, clause, step));
    }
  }

  private void rules(Table table, Map<String, Set<String>> carriers) {
    String title = "Table: " + title(table.question());
    table.rules().stream()
        .flatMap(rule -> Stream.of(rule.clause().split("; ")))
        .forEach(clause -> add(carriers, clause, title));
  }

  private static void add(Map<String, Set<String>> carriers, String clause, String carrier) {
    carriers.computeIfAbsent(clause, cited -> new LinkedHashSet<>()).add(carrier);
  }

  private static Line line(Clause clause, Set<String> carriedBy) {
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
