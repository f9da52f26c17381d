package org.countersign.accountmonitoring;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.countersign.access.Answers;
import org.countersign.access.CurrentPerson;
import org.countersign.access.Moments;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Reports what could be an indecent image of a child, in words: no file is taken here, and nobody
 * but the safeguarding lead, or who comes next where they are away or involved, learns of it.
 */
@Controller
@RequestMapping(ImageConcernPage.ADDRESS)
class ImageConcernPage {

  static final String ADDRESS = "/accounts/image-concern";

  static final String NOBODY =
      "Nobody at your school can be told here: they are away, or it involves them. Nothing is kept"
          + " here. Phone now: the police (999 where a child is in danger, otherwise 101) or"
          + " children’s social care; where it involves a member of staff, the local authority"
          + " designated officer (LADO) and the chair of governors.";

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
      @RequestParam(defaultValue = "") Set<String> involved,
      Model model,
      RedirectAttributes next) {
    SchoolChoice choice = chosen(school);
    String id = choice.school().id();
    Map<String, Object> typed =
        Map.of("account", account, "seenAt", seenAt, "place", place, "involved", involved);
    Answers answers = new Answers(typed);
    String on =
        answers.choice("account", "Account", accounts(choice).stream().map(Choosable::id).toList());
    Instant at = moments.past(answers, "seenAt", "When you saw it", null);
    String where = answers.text("place", "Where it is", 1_000, true);
    if (!lead.all(id).containsAll(involved)) {
      answers.problem("“Does it involve one of these people?” has a name that is not offered.");
    }
    List<String> team = lead.of(id, involved);
    if (team.isEmpty()) {
      answers.problem(NOBODY);
    }
    if (!answers.problems().isEmpty()) {
      return show(choice, typed, answers.problems(), model);
    }
    concerns.report(
        id,
        on.equals(Message.ELSEWHERE) ? null : on,
        at,
        where,
        team,
        involved,
        people.now().userId());
    next.addFlashAttribute("told", names(team));
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

  private List<String> names(List<String> usernames) {
    return usernames.stream().map(words::person).toList();
  }

  private String show(
      SchoolChoice choice, Map<String, Object> typed, List<String> problems, Model model) {
    model.addAttribute("choice", choice);
    model.addAttribute("accounts", accounts(choice));
    model.addAttribute("typed", typed);
    model.addAttribute("problems", problems);
    model.addAttribute("lead", names(lead.of(choice.school().id())));
    model.addAttribute("nobody", NOBODY);
    model.addAttribute(
        "mayBeTold",
        lead.all(choice.school().id()).stream()
            .map(person -> new Choosable(person, words.person(person)))
            .toList());
    return "accountmonitoring/image-concern";
  }
}
