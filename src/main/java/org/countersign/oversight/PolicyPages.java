package org.countersign.oversight;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.countersign.access.Actor;
import org.countersign.access.CurrentPerson;
import org.countersign.access.ProcedureModels;
import org.countersign.access.ProcedureModels.ProcedureModel;
import org.countersign.calendar.AcademicYear;
import org.countersign.casebook.CaseFigures;
import org.countersign.policy.Pack;
import org.countersign.policy.Policies;
import org.countersign.policy.StepClauses;
import org.countersign.school.School;
import org.countersign.start.PageWords;
import org.countersign.start.SchoolChoice;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * A school's policy, and law and guidance, from both ends: what carries each clause and how often
 * it was applied this school year; and each step with its clauses.
 */
@Controller
@RequestMapping(PolicyPages.ADDRESS)
class PolicyPages {

  static final String ADDRESS = "/policies";

  private final PolicyClauses clauses;
  private final StepClauses steps;
  private final ProcedureModels models;
  private final CaseFigures figures;
  private final AcademicYear years;
  private final Policies policies;
  private final Leaders leaders;
  private final PageWords words;
  private final CurrentPerson people;
  private final Clock clock;

  PolicyPages(
      PolicyClauses clauses,
      StepClauses steps,
      ProcedureModels models,
      CaseFigures figures,
      AcademicYear years,
      Policies policies,
      Leaders leaders,
      PageWords words,
      CurrentPerson people,
      Clock clock) {
    this.clauses = clauses;
    this.steps = steps;
    this.models = models;
    this.figures = figures;
    this.years = years;
    this.policies = policies;
    this.leaders = leaders;
    this.words = words;
    this.people = people;
    this.clock = clock;
  }

  /**
   * A clause with how often it was applied.
   *
   * @param applied in how many cases, in words
   * @param any whether there are such cases, which the person may look for
   */
  record Line(PolicyClauses.Line clause, String applied, boolean any) {}

  record Section(String title, List<Line> lines) {}

  /** A step with what it carries out of this policy. */
  record Step(String name, List<StepClauses.Shown> clauses) {}

  @GetMapping
  String clauses(
      @RequestParam(required = false) String school,
      @RequestParam(defaultValue = "") String policy,
      Model model) {
    Actor person = people.now();
    SchoolChoice choice = SchoolChoice.of(leaders.schoolsOf(person), school);
    School its = choice.school();
    boolean law = policy.equals(Pack.NATIONAL);
    Pack pack = policies.byCode(law ? Pack.NATIONAL : its.policy()).orElseThrow();
    Precision precision = leaders.precision(person, its);
    LocalDate since = years.beginning(its.id(), LocalDate.now(clock));
    Instant dawn = since.atStartOfDay(clock.getZone()).toInstant();
    Map<String, Long> applied = figures.clauses(its.id(), dawn);
    model.addAttribute("choice", choice);
    model.addAttribute("law", law);
    model.addAttribute("pack", pack);
    model.addAttribute("rounded", precision == Precision.ROUNDED);
    model.addAttribute("since", words.day(since));
    model.addAttribute("from", since);
    Map<String, List<PolicyClauses.Line>> sections = clauses.of(pack);
    List<PolicyClauses.Line> lines = sections.values().stream().flatMap(List::stream).toList();
    long carried = lines.stream().filter(line -> line.why().isEmpty()).count();
    long toCome = lines.stream().filter(PolicyClauses.Line::toCome).count();
    model.addAttribute("carried", carried);
    model.addAttribute("toCome", toCome);
    model.addAttribute("left", lines.size() - carried - toCome);
    model.addAttribute(
        "sections",
        sections.entrySet().stream()
            .map(one -> section(one.getKey(), one.getValue(), applied, precision))
            .toList());
    return "oversight/clauses";
  }

  private static Section section(
      String title,
      List<PolicyClauses.Line> lines,
      Map<String, Long> applied,
      Precision precision) {
    return new Section(
        title,
        lines.stream()
            .map(
                line -> {
                  long count = applied.getOrDefault(line.citation(), 0L);
                  return new Line(line, precision.words(count), count > 0);
                })
            .toList());
  }

  /** The steps of one procedure; of the first where none is named, or one that is not there. */
  @GetMapping("/steps")
  String steps(
      @RequestParam(required = false) String school,
      @RequestParam(defaultValue = "") String procedure,
      Model model) {
    SchoolChoice choice = SchoolChoice.of(leaders.schoolsOf(people.now()), school);
    List<ProcedureModel> all = models.latest();
    ProcedureModel shown =
        all.stream()
            .filter(one -> one.procedure().equals(procedure))
            .findFirst()
            .or(() -> Optional.of(all.get(0)))
            .orElseThrow();
    model.addAttribute("choice", choice);
    model.addAttribute("procedures", all);
    model.addAttribute("shown", shown);
    model.addAttribute(
        "steps",
        shown.clauses().keySet().stream()
            .map(
                element ->
                    new Step(
                        shown.nameOf(element),
                        steps.today(choice.school().policy(), shown.clausesOf(element))))
            .toList());
    return "oversight/steps";
  }
}
