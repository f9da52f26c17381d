package org.countersign.absence;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.countersign.access.Actor;
import org.countersign.access.CurrentPerson;
import org.countersign.school.People;
import org.countersign.school.Person;
import org.countersign.school.School;
import org.countersign.school.Schools;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/**
 * Records absences. Everybody sees their own and those in which they are the deputy; the office and
 * the leadership see and record all of their school.
 */
@Controller
@RequestMapping(AbsencePage.ADDRESS)
class AbsencePage {

  static final String ADDRESS = "/absences";

  private final AbsenceRegister register;
  private final AbsenceTable table;
  private final DeputyAnswers answers;
  private final TasksFollow tasks;
  private final Schools schools;
  private final People people;
  private final CurrentPerson person;
  private final Clock clock;

  AbsencePage(
      AbsenceRegister register,
      AbsenceTable table,
      DeputyAnswers answers,
      TasksFollow tasks,
      Schools schools,
      People people,
      CurrentPerson person,
      Clock clock) {
    this.register = register;
    this.table = table;
    this.answers = answers;
    this.tasks = tasks;
    this.schools = schools;
    this.people = people;
    this.person = person;
    this.clock = clock;
  }

  @GetMapping
  String show(@RequestParam(required = false) String school, Model model) {
    Actor actor = person.now();
    return show(chosen(actor, school), actor, model);
  }

  @PostMapping
  String record(@ModelAttribute("input") AbsenceInput input, Model model) {
    Actor actor = person.now();
    School school = chosen(actor, input.school());
    List<String> problems = new ArrayList<>();
    input.read(problems).ifPresent(absence -> problems.addAll(recorded(actor, school, absence)));
    if (problems.isEmpty()) {
      tasks.follow(school.id());
      return "redirect:" + ADDRESS + "?school=" + school.id() + "&recorded";
    }
    model.addAttribute("problems", problems);
    return show(school, actor, model);
  }

  private List<String> recorded(Actor actor, School school, NewAbsence absence) {
    return register.mayRecord(actor, school.id(), absence.person())
        ? register.record(school.id(), absence, actor.userId())
        : List.of("You can record your own absence. The school office records those of others.");
  }

  @PostMapping("/{id:[0-9]{1,18}}/end")
  String end(@PathVariable long id, @RequestParam String school) {
    Actor actor = person.now();
    School its = chosen(actor, school);
    Absence absence =
        table
            .byId(its.id(), id)
            .filter(one -> register.mayRecord(actor, its.id(), one.person()))
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    boolean ended = register.end(absence, actor.userId());
    tasks.follow(its.id());
    return "redirect:%s?school=%s&%s".formatted(ADDRESS, its.id(), ended ? "ended" : "over");
  }

  @PostMapping("/deputies")
  String deputies(@RequestParam String school, @RequestParam boolean asked) {
    Actor actor = person.now();
    School its = chosen(actor, school);
    if (!register.mayDecideOnDeputies(actor, its.id())) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    register.setDeputies(its.id(), asked, actor.userId());
    tasks.follow(its.id());
    return "redirect:" + ADDRESS + "?school=" + its.id() + "&set";
  }

  private School chosen(Actor actor, String school) {
    return schools.all().stream()
        .filter(one -> actor.schools().contains(one.id()))
        .filter(one -> school == null || school.isEmpty() || one.id().equals(school))
        .findFirst()
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private String show(School school, Actor actor, Model model) {
    boolean others = register.mayRecordOthers(actor, school.id());
    Instant now = clock.instant();
    List<Absence> open = table.notOver(school.id(), now);
    List<Person> staff = people.staffOf(school.id());
    Staff roles = new Staff(people.rolesIn(school.id()));
    model.addAttribute("school", school);
    model.addAttribute(
        "schools",
        schools.all().stream().filter(one -> actor.schools().contains(one.id())).toList());
    model.addAttribute("others", others);
    model.addAttribute("me", actor.userId());
    model.addAttribute("people", others ? staff : List.of());
    model.addAttribute(
        "deputies",
        staff.stream()
            .filter(one -> !roles.onlyReads(one.username()))
            .filter(one -> others || !one.username().equals(actor.userId()))
            .toList());
    model.addAttribute(
        "absences",
        open.stream()
            .filter(one -> others || isAbout(one, actor.userId()))
            .map(
                one ->
                    ShownAbsence.of(
                        one,
                        open,
                        roles,
                        register,
                        others || one.person().equals(actor.userId()),
                        now))
            .toList());
    model.addAttribute("asked", answers.at(school.id(), "", ""));
    model.addAttribute("decides", register.mayDecideOnDeputies(actor, school.id()));
    model.asMap().putIfAbsent("input", empty());
    return "absence/absences";
  }

  private static AbsenceInput empty() {
    return new AbsenceInput("", "", "", "", "", "", "");
  }

  private static boolean isAbout(Absence absence, String person) {
    return Set.of(absence.person(), String.valueOf(absence.deputy())).contains(person);
  }
}
