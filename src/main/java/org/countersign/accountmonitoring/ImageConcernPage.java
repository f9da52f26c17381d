package org.countersign.accountmonitoring;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.countersign.access.Answers;
import org.countersign.access.CurrentPerson;
import org.countersign.account.SocialAccount;
import org.countersign.account.SocialAccounts;
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

/**
 * Reports what could be an indecent image of a child, in words: no file is taken here, and nobody
 * but the safeguarding lead learns that there is a report.
 */
@Controller
@RequestMapping(ImageConcernPage.ADDRESS)
class ImageConcernPage {

  static final String ADDRESS = "/accounts/image-concern";

  private final MessageReaders readers;
  private final SocialAccounts accounts;
  private final NetworkNames names;
  private final SafeguardingLead lead;
  private final ImageConcerns concerns;
  private final Moments moments;
  private final PageWords words;
  private final CurrentPerson people;

  ImageConcernPage(
      MessageReaders readers,
      SocialAccounts accounts,
      NetworkNames names,
      SafeguardingLead lead,
      ImageConcerns concerns,
      Moments moments,
      PageWords words,
      CurrentPerson people) {
    this.readers = readers;
    this.accounts = accounts;
    this.names = names;
    this.lead = lead;
    this.concerns = concerns;
    this.moments = moments;
    this.words = words;
    this.people = people;
  }

  @Configuration(proxyBeanMethods = false)
  static class Card {

    @Bean
    @Order(15)
    StartCard imageConcernCard(MessageReaders readers) {
      return new StartCard(
          "Indecent image on an account",
          "Tell the safeguarding lead, and nobody else, of what could be one.",
          ADDRESS,
          person -> !readers.loggedForBy(person.actor()).isEmpty());
    }
  }

  record Choosable(String id, String name) {}

  @GetMapping
  String show(@RequestParam(required = false) String school, Model model) {
    return show(chosen(school), Map.of(), List.of(), model);
  }

  @PostMapping
  String report(
      @RequestParam String school,
      @RequestParam(defaultValue = "") String account,
      @RequestParam(defaultValue = "") String seenAt,
      @RequestParam(defaultValue = "") String place,
      Model model) {
    SchoolChoice choice = chosen(school);
    String id = choice.school().id();
    Map<String, Object> typed = Map.of("account", account, "seenAt", seenAt, "place", place);
    Answers answers = new Answers(typed);
    String on =
        answers.choice("account", "Account", accounts(choice).stream().map(Choosable::id).toList());
    Instant at = moments.past(answers, "seenAt", "When you saw it", null);
    String where = answers.text("place", "Where it is", 1_000, true);
    List<String> team = lead.of(id);
    if (team.isEmpty()) {
      answers.problem(
          "Your school has nobody on its roll who leads safeguarding. Phone the police or"
              + " children’s social care now.");
    }
    if (!answers.problems().isEmpty()) {
      return show(choice, typed, answers.problems(), model);
    }
    concerns.report(
        id, on.equals(Message.ELSEWHERE) ? null : on, at, where, team, people.now().userId());
    return "redirect:" + ADDRESS + "?school=" + id + "&reported";
  }

  private SchoolChoice chosen(String school) {
    return SchoolChoice.of(readers.loggedForBy(people.now()), school);
  }

  private List<Choosable> accounts(SchoolChoice choice) {
    List<Choosable> all =
        new ArrayList<>(
            accounts.all(choice.school().id()).stream()
                .map((SocialAccount one) -> new Choosable(one.id(), names.of(one)))
                .toList());
    all.add(new Choosable(Message.ELSEWHERE, names.of(choice.school().id(), null)));
    return all;
  }

  private String show(
      SchoolChoice choice, Map<String, Object> typed, List<String> problems, Model model) {
    model.addAttribute("choice", choice);
    model.addAttribute("accounts", accounts(choice));
    model.addAttribute("typed", typed);
    model.addAttribute("problems", problems);
    model.addAttribute("lead", lead.of(choice.school().id()).stream().map(words::person).toList());
    return "accountmonitoring/image-concern";
  }
}
