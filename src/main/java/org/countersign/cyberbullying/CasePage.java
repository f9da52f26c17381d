package org.countersign.cyberbullying;

import java.util.List;
import org.countersign.access.Actor;
import org.countersign.access.CaseTeams;
import org.countersign.access.CurrentPerson;
import org.countersign.access.WholeOrNothing;
import org.countersign.reporting.ReportRegister;
import org.countersign.reporting.ReporterMessages;
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

/** The cases of cyberbullying of whose team one is: to be read, and to write to who reported. */
@Controller
@RequestMapping(CasePage.ADDRESS)
class CasePage {

  static final String ADDRESS = "/cyberbullying";

  private static final String NUMBER = "/{number:[a-z0-9-]+-CYB-[0-9A-Z-]+}";

  private final IncidentRegister register;
  private final CaseTeams teams;
  private final IncidentSheet sheets;
  private final CyberbullyingPeople leads;
  private final ReportRegister reports;
  private final ReporterMessages messages;
  private final WholeOrNothing whole;
  private final CurrentPerson people;

  CasePage(
      IncidentRegister register,
      CaseTeams teams,
      IncidentSheet sheets,
      CyberbullyingPeople leads,
      ReportRegister reports,
      ReporterMessages messages,
      WholeOrNothing whole,
      CurrentPerson people) {
    this.register = register;
    this.teams = teams;
    this.sheets = sheets;
    this.leads = leads;
    this.reports = reports;
    this.messages = messages;
    this.whole = whole;
    this.people = people;
  }

  @Configuration(proxyBeanMethods = false)
  static class Card {

    /** Nobody else sees that there is such a page. */
    @Bean
    @Order(16)
    StartCard cyberbullyingCard(CaseTeams teams) {
      return new StartCard(
          "Cyberbullying",
          "Read the cases of whose team you are, and write to whoever reported.",
          ADDRESS,
          person -> !teams.casesOf(person.actor(), TakeReports.PROCEDURE).isEmpty());
    }
  }

  @GetMapping
  String list(Model model) {
    Actor person = people.now();
    List<Incident> mine =
        teams.casesOf(person, TakeReports.PROCEDURE).stream()
            .flatMap(number -> register.byCase(number).stream())
            .toList();
    mine.forEach(one -> teams.opened(one.caseKey(), person, "list", "List of cases"));
    model.addAttribute("cases", mine);
    return "cyberbullying/list";
  }

  @GetMapping(NUMBER)
  String show(@PathVariable String number, Model model) {
    return show(mine(number), List.of(), "", model);
  }

  @PostMapping(NUMBER + "/messages")
  String write(
      @PathVariable String number,
      @RequestParam String report,
      @RequestParam(defaultValue = "") String words,
      Model model) {
    Incident incident = mine(number);
    String id =
        reports.ofCase(number).stream()
            .map(one -> one.id())
            .filter(report::equals)
            .findFirst()
            .orElseThrow(CasePage::notThere);
    if (words.isBlank() || words.length() > ReporterMessages.LONGEST) {
      return show(
          incident,
          List.of("Write 1 to %,d characters.".formatted(ReporterMessages.LONGEST)),
          words,
          model);
    }
    whole.run(() -> messages.tell(id, words, people.now().userId()));
    return "redirect:" + ADDRESS + "/" + number + "?sent";
  }

  private String show(Incident incident, List<String> problems, String typed, Model model) {
    Actor person = people.now();
    teams.opened(incident.caseKey(), person, "incident", "Case of cyberbullying");
    boolean lead = leads.lead(incident).contains(person.userId());
    model.addAttribute("sheet", sheets.of(incident, lead, person.userId()));
    model.addAttribute("parts", List.of("victim", "suspect", "witness"));
    model.addAttribute("problems", problems);
    model.addAttribute("typed", typed);
    model.addAttribute("longest", ReporterMessages.LONGEST);
    return "cyberbullying/case";
  }

  private Incident mine(String number) {
    return register
        .byCase(number)
        .filter(one -> teams.isOn(people.now(), number))
        .orElseThrow(CasePage::notThere);
  }

  private static ResponseStatusException notThere() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }
}
