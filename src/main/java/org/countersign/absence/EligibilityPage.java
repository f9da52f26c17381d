package org.countersign.absence;

import java.util.List;
import java.util.Set;
import org.countersign.access.Actor;
import org.countersign.access.CurrentPerson;
import org.countersign.access.OpenTasks;
import org.countersign.school.People;
import org.countersign.school.Role;
import org.countersign.school.School;
import org.countersign.school.Schools;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Tells those who run a school for which step nobody would be left, with today's roll. */
@Controller
class EligibilityPage {

  static final String ADDRESS = "/absences/steps";

  private static final Set<Role> READERS = Set.of(Role.HEADTEACHER, Role.SLT, Role.OFFICE);

  private final EligibilityWords words;
  private final DeputyAnswers answers;
  private final OpenTasks tasks;
  private final Schools schools;
  private final People people;
  private final CurrentPerson person;

  EligibilityPage(
      EligibilityWords words,
      DeputyAnswers answers,
      OpenTasks tasks,
      Schools schools,
      People people,
      CurrentPerson person) {
    this.words = words;
    this.answers = answers;
    this.tasks = tasks;
    this.schools = schools;
    this.people = people;
    this.person = person;
  }

  /** Whether deputies do a step, and what says so. */
  record Rule(String step, String words, String clause) {}

  @GetMapping(ADDRESS)
  String show(@RequestParam(required = false) String school, Model model) {
    Actor actor = person.now();
    List<School> all = readBy(actor);
    School one =
        all.stream()
            .filter(each -> school == null || school.isEmpty() || each.id().equals(school))
            .findFirst()
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    model.addAttribute("schools", all);
    model.addAttribute("school", one);
    model.addAttribute("lines", words.of(one));
    model.addAttribute("rules", tasks.steps().stream().map(step -> rule(one, step)).toList());
    // Which cases a school has is not an administrator's to see here.
    model.addAttribute(
        "waiting", actor.schools().contains(one.id()) ? tasks.nobodyCanDo(one.id()) : List.of());
    return "absence/steps";
  }

  List<School> readBy(Actor actor) {
    return schools.all().stream()
        .filter(school -> actor.isAdministrator() || reads(actor, school))
        .toList();
  }

  private boolean reads(Actor actor, School school) {
    return actor.schools().contains(school.id())
        && people.rolesOf(actor.userId(), school.id()).stream().anyMatch(READERS::contains);
  }

  private Rule rule(School school, OpenTasks.Step step) {
    var answer = answers.at(school.id(), step.procedure(), step.element());
    String what = answer.allowed() ? "A deputy may" : "A deputy may not";
    String why;
    if (!answer.isDefault()) {
      why = answer.basis().equals("policy") ? ": the policy says so" : ": a rule of ours";
    } else {
      why =
          answer.said() && !answer.allowed()
              ? ": your school has switched our default off"
              : ": our default, for the policy says nothing";
    }
    return new Rule(step.name(), what + why, answer.clause());
  }
}
