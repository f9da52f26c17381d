package org.countersign.staffconcern;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.countersign.access.Actor;
import org.countersign.access.CaseTeams;
import org.countersign.access.CurrentPerson;
import org.countersign.access.Exclusion;
import org.countersign.access.TeamMember;
import org.countersign.access.TeamPart;
import org.countersign.access.TeamRefused;
import org.countersign.access.WholeOrNothing;
import org.countersign.start.StartCard;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/**
 * The cases of concerns, for the team of each: what was reported, who is of the team and who is
 * kept from it, and who opened it. The case manager changes the team. To everybody else there is no
 * such case.
 */
@Controller
@RequestMapping(TeamPage.ADDRESS)
class TeamPage {

  static final String ADDRESS = "/concerns";

  private static final String NUMBER = "/{number:[a-z0-9-]+-[A-Z]{2,12}-[0-9]{4}-[0-9A-Z]+}";

  private final StaffConcerns register;
  private final CaseTeams teams;
  private final CaseManagers managers;
  private final Joining joining;
  private final TeamView view;
  private final CurrentPerson people;
  private final WholeOrNothing whole;

  TeamPage(
      StaffConcerns register,
      CaseTeams teams,
      CaseManagers managers,
      Joining joining,
      TeamView view,
      CurrentPerson people,
      WholeOrNothing whole) {
    this.register = register;
    this.teams = teams;
    this.managers = managers;
    this.joining = joining;
    this.view = view;
    this.people = people;
    this.whole = whole;
  }

  @Configuration(proxyBeanMethods = false)
  static class Card {

    @Bean
    @Order(5)
    StartCard concernsCard(CaseTeams teams) {
      return new StartCard(
          "Concerns about adults",
          "The confidential cases of whose team you are.",
          ADDRESS,
          one -> !teams.casesOf(one.actor(), StaffConcerns.PROCEDURE).isEmpty());
    }
  }

  /** Who joins, leaves or takes over, and why. */
  record Change(String person, String reason) {

    Change {
      person = person == null ? "" : person;
    }

    TeamMember member() {
      return new TeamMember(person, TeamPart.MEMBER, reason);
    }
  }

  @GetMapping
  String list(Model model) {
    Actor person = people.now();
    model.addAttribute("cases", view.list(person));
    return "staffconcern/concerns";
  }

  @GetMapping(NUMBER)
  String show(@PathVariable String number, Model model) {
    StaffConcern concern = readable(number);
    Actor person = people.now();
    teams.opened(number, person, "concern", "Concern opened");
    return show(concern, person, null, model);
  }

  @PostMapping(NUMBER + "/members")
  String add(@PathVariable String number, Change change, Model model) {
    return changed(number, model, by -> teams.add(number, change.member(), by));
  }

  @PostMapping(NUMBER + "/members/remove")
  String remove(@PathVariable String number, Change change, Model model) {
    return changed(
        number,
        model,
        by -> {
          if (teams.caseManager(number).filter(change.person()::equals).isPresent()) {
            throw new TeamRefused("Hand the case over first: it needs a case manager.");
          }
          teams.remove(number, change.person(), change.reason(), by);
        });
  }

  @PostMapping(NUMBER + "/manager")
  String handOver(@PathVariable String number, Change change, Model model) {
    return changed(
        number,
        model,
        by -> {
          if (!managers.handling(number).line().contains(change.person())) {
            throw new TeamRefused("Only those who come next in line can manage this case.");
          }
          teams.handOver(number, change.person(), change.reason(), by);
        });
  }

  @PostMapping(NUMBER + "/excluded")
  String exclude(
      @PathVariable String number,
      @RequestParam String person,
      @RequestParam String why,
      Model model) {
    return changed(
        number,
        model,
        by -> {
          if (!view.colleagues(number).contains(person) || !reasons().contains(why)) {
            throw new TeamRefused("Choose a person and a reason of those that are offered.");
          }
          teams.exclude(number, person, Exclusion.byId(why), by);
          managers.follow(number);
        });
  }

  @PostMapping(NUMBER + "/join")
  String join(
      @PathVariable String number,
      @RequestParam String other,
      @RequestParam String reason,
      Model model) {
    return changed(number, model, by -> joining.join(number, other, reason, by));
  }

  private static Set<String> reasons() {
    return Stream.of(Exclusion.values()).map(Exclusion::id).collect(Collectors.toSet());
  }

  /** For the case manager alone; a member who only reads is told so. */
  private String changed(String number, Model model, Consumer<String> change) {
    StaffConcern concern = readable(number);
    Actor person = people.now();
    try {
      whole.run(
          () -> {
            if (teams.caseManager(number).filter(person.userId()::equals).isEmpty()) {
              throw new TeamRefused("Only the case manager can do this.");
            }
            change.accept(person.userId());
          });
    } catch (TeamRefused refused) {
      return show(concern, person, refused.getMessage(), model);
    }
    return "redirect:" + (teams.isOn(person, number) ? ADDRESS + "/" + number + "?changed" : "/");
  }

  private StaffConcern readable(String number) {
    return register
        .byCase(number)
        .filter(concern -> teams.isOn(people.now(), number))
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private String show(StaffConcern concern, Actor person, String problem, Model model) {
    String number = concern.caseKey();
    boolean manages = teams.caseManager(number).filter(person.userId()::equals).isPresent();
    model.addAttribute("problems", problem == null ? List.of() : List.of(problem));
    model.addAttribute("manages", manages);
    model.addAttribute("number", number);
    model.addAttribute("concern", view.of(concern));
    model.addAttribute("others", register.joinedTo(number).stream().map(view::of).toList());
    model.addAttribute("joinable", manages ? view.joinable(concern, person) : List.of());
    view.team(number, model);
    return "staffconcern/concern";
  }
}
