package org.countersign.staffconcern;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.countersign.access.Actor;
import org.countersign.access.Answers;
import org.countersign.access.CurrentPerson;
import org.countersign.access.Exclusion;
import org.countersign.access.WholeOrNothing;
import org.countersign.policy.LocalAuthorities;
import org.countersign.school.People;
import org.countersign.school.Person;
import org.countersign.school.Role;
import org.countersign.school.School;
import org.countersign.school.Schools;
import org.countersign.start.PageWords;
import org.countersign.start.SchoolChoice;
import org.countersign.start.StartCard;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Where everybody of a school reports a concern about an adult: for themselves, the office for a
 * parent, the safeguarding lead for a child. They learn that it was received, and later that it is
 * closed.
 */
@Controller
@RequestMapping(ConcernPage.ADDRESS)
class ConcernPage {

  static final String ADDRESS = "/report-concern";

  private final ConcernInput input;
  private final ConcernIntake intake;
  private final Receipts receipts;
  private final LocalAuthorities authorities;
  private final Schools schools;
  private final People people;
  private final CurrentPerson person;
  private final PageWords words;
  private final WholeOrNothing whole;

  ConcernPage(
      ConcernInput input,
      ConcernIntake intake,
      Receipts receipts,
      LocalAuthorities authorities,
      Schools schools,
      People people,
      CurrentPerson person,
      PageWords words,
      WholeOrNothing whole) {
    this.input = input;
    this.intake = intake;
    this.receipts = receipts;
    this.authorities = authorities;
    this.schools = schools;
    this.people = people;
    this.person = person;
    this.words = words;
    this.whole = whole;
  }

  @Configuration(proxyBeanMethods = false)
  static class Card {

    @Bean
    @Order(4)
    StartCard reportConcernCard() {
      return new StartCard(
          "Report a concern",
          "Tell of a concern about an adult who is with children, in confidence.",
          ADDRESS,
          one -> !one.schools().isEmpty());
    }
  }

  /** What the page offers to choose. */
  record Choosable(String id, String name) {}

  /** What whoever reported is told of a report. */
  record Shown(String received, boolean closed) {}

  @GetMapping
  String show(@RequestParam(required = false) String school, Model model) {
    return show(chosen(school), Map.of(), List.of(), model);
  }

  @PostMapping
  String report(@RequestParam Map<String, String> typed, Model model, RedirectAttributes next) {
    SchoolChoice choice = chosen(typed.get("school"));
    Answers answers = new Answers(new HashMap<>(typed));
    NewConcern concern =
        input.read(
            answers,
            choice.school(),
            names(staff(choice.school())),
            names(handlers(choice.school())),
            person.now().userId());
    if (!answers.problems().isEmpty()) {
      return show(choice, typed, answers.problems(), model);
    }
    try {
      Receipt receipt = whole.get(() -> intake.take(concern));
      next.addFlashAttribute("ladoDirectly", receipt.ladoDirectly());
      next.addFlashAttribute("childAtRisk", concern.childAtRiskNow());
      return "redirect:" + ADDRESS + "?school=" + choice.school().id() + "&received";
    } catch (ConcernRefused refused) {
      return show(choice, typed, refused.problems(), model);
    }
  }

  private SchoolChoice chosen(String school) {
    Actor actor = person.now();
    List<School> own =
        schools.all().stream().filter(one -> actor.schools().contains(one.id())).toList();
    return SchoolChoice.of(own, school);
  }

  private List<Choosable> staff(School school) {
    return people.staffOf(school.id()).stream().map(ConcernPage::choosable).toList();
  }

  /** Those who may come to handle it, or to be told. */
  private List<Choosable> handlers(School school) {
    return Stream.of(
            Role.HEADTEACHER,
            Role.CHAIR_OF_GOVERNORS,
            Role.CHIEF_EXECUTIVE,
            Role.CHAIR_OF_TRUSTEES,
            Role.DSL)
        .flatMap(role -> people.holdersOf(role, school.id()).stream())
        .distinct()
        .map(ConcernPage::choosable)
        .toList();
  }

  private static Choosable choosable(Person one) {
    return new Choosable(one.username(), one.fullName());
  }

  private static List<String> names(List<Choosable> offered) {
    return offered.stream().map(Choosable::id).toList();
  }

  private String show(
      SchoolChoice choice, Map<String, String> typed, List<String> problems, Model model) {
    School school = choice.school();
    String me = person.now().userId();
    model.addAttribute("choice", choice);
    model.addAttribute("typed", typed);
    model.addAttribute("problems", problems);
    model.addAttribute("adults", ConcernInput.ADULTS);
    model.addAttribute("staff", staff(school));
    model.addAttribute(
        "handlers", handlers(school).stream().filter(one -> !one.id().equals(me)).toList());
    model.addAttribute("kinds", kinds());
    model.addAttribute(
        "sources",
        Arrays.stream(Source.values()).map(one -> new Choosable(one.id(), one.label())).toList());
    model.addAttribute(
        "whys",
        Arrays.stream(Exclusion.values())
            .filter(one -> one != Exclusion.SUBJECT)
            .map(one -> new Choosable(one.id(), one.label()))
            .toList());
    model.addAttribute("lado", authorities.lado(school.id()).orElse(null));
    model.addAttribute(
        "receipts",
        receipts.of(me).stream()
            .map(one -> new Shown(words.moment(one.received()), one.closed()))
            .toList());
    return "staffconcern/report";
  }

  private static List<Choosable> kinds() {
    List<Choosable> kinds =
        new ArrayList<>(
            Arrays.stream(SubjectKind.values())
                .map(one -> new Choosable(one.id(), one.label()))
                .toList());
    kinds.add(new Choosable(ConcernInput.CHILD, "a pupil, or another child"));
    return kinds;
  }
}
