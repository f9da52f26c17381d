package org.countersign.desk;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.countersign.access.Actor;
import org.countersign.access.ProcedureModels;
import org.countersign.access.ProcedureModels.ProcedureModel;
import org.countersign.casebook.CaseSummary;
import org.countersign.casebook.OwnCases;
import org.countersign.casebook.WaitingStep;
import org.countersign.policy.Policies;
import org.countersign.policy.Policies.Cited;
import org.countersign.policy.StepClauses;
import org.countersign.school.Role;
import org.countersign.start.PageWords;
import org.springframework.stereotype.Component;

/**
 * What somebody asked for: where it is, which role has it, and what they were told of it. What was
 * decided at each step, and by whom, only where they may read the case's record anyway.
 */
@Component
class MyRequests {

  /** Lines of a page. */
  static final int PAGE = 20;

  private final OwnCases cases;
  private final ProcedureModels models;
  private final StepClauses clauses;
  private final Decisions decisions;
  private final ToldOutcomes told;
  private final Policies policies;
  private final PageWords words;

  MyRequests(
      OwnCases cases,
      ProcedureModels models,
      StepClauses clauses,
      Decisions decisions,
      ToldOutcomes told,
      Policies policies,
      PageWords words) {
    this.cases = cases;
    this.models = models;
    this.clauses = clauses;
    this.decisions = decisions;
    this.told = told;
    this.policies = policies;
    this.words = words;
  }

  /**
   * A request in the list.
   *
   * @param where at which steps it waits, with whom
   * @param outcome how it ended; empty while it has not
   */
  record Line(String number, String procedure, String asked, String where, String outcome) {}

  /**
   * A step for which it waits.
   *
   * @param who roles by their titles in the school's policy, never a name but one's own
   */
  record Waiting(String step, String who, List<StepClauses.Shown> clauses) {}

  /** Something that the person was told. */
  record Told(String at, String headline, String reason, List<Cited> clauses) {}

  /**
   * A request as a whole.
   *
   * @param reads whether the person may read what was decided at each step
   */
  record Whole(
      List<Waiting> waiting, List<Told> told, boolean reads, List<Decisions.Line> decided) {}

  /** Newest first; one more than a page where there are more. */
  List<Line> newest(Actor person, int page) {
    Map<String, String> names =
        models.latest().stream()
            .collect(Collectors.toMap(ProcedureModel::procedure, ProcedureModel::name));
    return cases.newest(person, page * PAGE, PAGE + 1).stream()
        .map(one -> line(one, names, person))
        .toList();
  }

  /** Empty for somebody else's, a confidential one and none alike. */
  Optional<Whole> byNumber(String number, Actor person) {
    return cases.byNumber(person, number).map(one -> whole(one, person));
  }

  private Line line(CaseSummary one, Map<String, String> names, Actor person) {
    return new Line(
        one.number(),
        names.getOrDefault(one.procedure(), one.procedure()),
        words.day(one.startedAt()),
        where(one, person),
        outcome(one));
  }

  private String where(CaseSummary one, Actor person) {
    String steps =
        one.waiting().stream()
            .map(step -> name(step) + ": with " + who(one, step, person))
            .collect(Collectors.joining(". "));
    return steps.isEmpty() ? "Under way" : steps;
  }

  private String outcome(CaseSummary one) {
    return switch (one.state()) {
      case RUNNING -> "";
      case CANCELLED -> "Cancelled on " + words.day(one.endedAt());
      case ENDED ->
          (one.outcomeName() == null ? "Finished" : one.outcomeName())
              + " on "
              + words.day(one.endedAt());
    };
  }

  private Whole whole(CaseSummary one, Actor person) {
    return new Whole(
        one.waiting().stream().map(step -> waiting(one, step, person)).toList(),
        told.of(one.number(), person.userId()).stream().map(this::told).toList(),
        decisions.mayRead(one.number(), one.school(), person),
        decisions.of(one.number(), one.school(), person));
  }

  private Waiting waiting(CaseSummary one, WaitingStep step, Actor person) {
    List<String> cited =
        models
            .of(one.procedure(), one.model())
            .map(model -> model.clausesOf(step.element()))
            .orElse(List.of());
    return new Waiting(
        name(step),
        who(one, step, person),
        one.editions() == null ? List.of() : clauses.of(one.policy(), one.editions(), cited));
  }

  private Told told(ToldOutcomes.Told one) {
    return new Told(
        words.moment(one.at()),
        one.headline(),
        one.reason() == null ? "" : one.reason(),
        one.clauses() == null ? List.of() : words.clauses(one.clauses()));
  }

  private static String name(WaitingStep step) {
    return step.name() == null ? step.element() : step.name().replaceAll("\\s+", " ");
  }

  private String who(CaseSummary one, WaitingStep step, Actor person) {
    boolean own = person.userId().equals(step.holder()) || step.people().contains(person.userId());
    List<String> titles =
        step.roles().stream()
            .flatMap(role -> Role.byId(role).stream())
            .sorted()
            .map(role -> one.policy() == null ? role.title() : policies.title(one.policy(), role))
            .toList();
    if (own) {
      return "you";
    }
    if (titles.isEmpty()) {
      return step.people().isEmpty() && step.holder() == null
          ? "nobody: it waits for a moment or a message"
          : "a member of staff";
    }
    return String.join(" or ", titles);
  }
}
