package org.countersign.cockpit;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.countersign.access.ProcedureModels;
import org.countersign.audit.LondonTime;
import org.countersign.casebook.CaseSummary;
import org.countersign.casebook.WaitingStep;
import org.countersign.policy.Policies;
import org.countersign.school.People;
import org.countersign.school.Person;
import org.countersign.school.Role;
import org.countersign.school.School;
import org.countersign.school.Schools;
import org.springframework.stereotype.Component;

/** Cases as rows in plain words. */
@Component
class CaseRows {

  private final Schools schools;
  private final People people;
  private final ProcedureModels models;
  private final Policies policies;
  private final LondonTime moments;
  private final Clock clock;

  CaseRows(
      Schools schools,
      People people,
      ProcedureModels models,
      Policies policies,
      LondonTime moments,
      Clock clock) {
    this.schools = schools;
    this.people = people;
    this.models = models;
    this.policies = policies;
    this.moments = moments;
    this.clock = clock;
  }

  /** What a case waits for. */
  record Waits(
      String element, String step, String who, String since, String due, boolean overdue) {}

  /** A case. LondonTime are London's; empty where there is none. */
  record Row(
      String number,
      String school,
      String schoolName,
      String procedure,
      String procedureName,
      String state,
      String stateName,
      String outcome,
      String started,
      String ended,
      String due,
      boolean overdue,
      int lateSteps,
      String requestedBy,
      boolean confidential,
      List<Waits> waiting) {}

  /** For one answer: names that many rows share are looked up once. */
  final class Shower {

    private final Map<String, String> procedures = new HashMap<>();
    private final Map<String, String> names = new HashMap<>();

    Row row(CaseSummary of) {
      Instant now = clock.instant();
      return new Row(
          of.number(),
          of.school(),
          schools.byId(of.school()).map(School::name).orElse(of.school()),
          of.procedure(),
          procedures.computeIfAbsent(of.procedure(), CaseRows.this::procedureName),
          CaseAsked.word(of.state()),
          of.state().label(),
          Objects.requireNonNullElse(of.outcomeName(), ""),
          moments.minute(of.startedAt()),
          moments.minute(of.endedAt()),
          moments.minute(of.dueAt()),
          of.isOverdue(now),
          of.lateSteps(),
          of.requestedBy() == null ? "" : name(of.requestedBy()),
          of.confidential(),
          of.waiting().stream().map(step -> waits(of, step, now)).toList());
    }

    private Waits waits(CaseSummary of, WaitingStep step, Instant now) {
      return new Waits(
          step.element(),
          step.name() == null ? step.element() : step.name(),
          step.holder() != null ? name(step.holder()) : offered(of.school(), step),
          moments.minute(step.since()),
          moments.minute(step.due()),
          step.due() != null && step.due().isBefore(now));
    }

    /** Roles by the titles of the school's own policy, then people. */
    private String offered(String school, WaitingStep step) {
      return Stream.concat(
              step.roles().stream().map(role -> title(school, role)),
              step.people().stream().map(this::name))
          .distinct()
          .collect(Collectors.joining(", "));
    }

    private String name(String username) {
      return names.computeIfAbsent(
          username, key -> people.byUsername(key).map(Person::fullName).orElse(key));
    }
  }

  Shower shower() {
    return new Shower();
  }

  String procedureName(String procedure) {
    return models
        .of(procedure, null)
        .map(ProcedureModels.ProcedureModel::name)
        .filter(Objects::nonNull)
        .orElse(procedure);
  }

  private String title(String school, String role) {
    return Role.byId(role)
        .map(
            known ->
                schools
                    .byId(school)
                    .map(its -> policies.title(its.policy(), known))
                    .orElse(known.title()))
        .orElse(role);
  }
}
