package org.countersign.notice;

import java.util.List;
import java.util.Optional;
import org.countersign.access.Actor;
import org.countersign.access.CurrentPerson;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where people choose how they hear of steps: for themselves, and for nobody else. */
@Controller
@RequestMapping(ChoicePage.ADDRESS)
class ChoicePage {

  static final String ADDRESS = "/notices";

  private final Choices choices;
  private final NoticeTrail trail;
  private final CurrentPerson people;
  private final TransactionTemplate transaction;

  ChoicePage(
      Choices choices,
      NoticeTrail trail,
      CurrentPerson people,
      PlatformTransactionManager transactions) {
    this.choices = choices;
    this.trail = trail;
    this.people = people;
    this.transaction = new TransactionTemplate(transactions);
  }

  @GetMapping
  String show(Model model) {
    model.addAttribute("choices", List.of(Choice.values()));
    model.addAttribute("chosen", choices.of(people.now().userId()));
    return "notice/choice";
  }

  @PostMapping
  String choose(@RequestParam(defaultValue = "") String choice, Model model) {
    Optional<Choice> chosen = Choice.byId(choice);
    if (chosen.isEmpty()) {
      model.addAttribute("problem", "Choose one of the three.");
      return show(model);
    }
    Actor person = people.now();
    transaction.executeWithoutResult(
        status -> {
          choices.choose(person.userId(), chosen.get());
          trail.chose(person.userId(), person.schools(), chosen.get());
        });
    return "redirect:" + ADDRESS + "?saved";
  }
}
