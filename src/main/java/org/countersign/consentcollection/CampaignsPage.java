package org.countersign.consentcollection;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.countersign.access.Actor;
import org.countersign.access.CurrentPerson;
import org.countersign.account.SocialAccount;
import org.countersign.account.SocialAccounts;
import org.countersign.calendar.DueDates;
import org.countersign.consent.Use;
import org.countersign.policy.PolicyEditions;
import org.countersign.school.Platforms;
import org.countersign.school.Roll;
import org.countersign.start.PageWords;
import org.countersign.start.SchoolChoice;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Campaigns of a school, and the form that opens one. */
@Controller
@RequestMapping(CampaignsPage.ADDRESS)
class CampaignsPage {

  static final String ADDRESS = "/consent-collections";

  private final CampaignWorkers workers;
  private final CampaignTable table;
  private final Campaigns campaigns;
  private final CampaignForm form;
  private final Roll roll;
  private final SocialAccounts accounts;
  private final Platforms platforms;
  private final PolicyEditions editions;
  private final DueDates dates;
  private final PageWords words;
  private final CurrentPerson people;
  private final Clock clock;

  CampaignsPage(
      CampaignWorkers workers,
      CampaignTable table,
      Campaigns campaigns,
      CampaignForm form,
      Roll roll,
      SocialAccounts accounts,
      Platforms platforms,
      PolicyEditions editions,
      DueDates dates,
      PageWords words,
      CurrentPerson people,
      Clock clock) {
    this.workers = workers;
    this.table = table;
    this.campaigns = campaigns;
    this.form = form;
    this.roll = roll;
    this.accounts = accounts;
    this.platforms = platforms;
    this.editions = editions;
    this.dates = dates;
    this.words = words;
    this.people = people;
    this.clock = clock;
  }

  /** A campaign as the list shows it. */
  record Listed(
      String id, String number, String title, String cause, String answerBy, boolean open) {}

  /** A pupil to choose. */
  record Found(String id, String name) {}

  @GetMapping
  String show(
      @RequestParam(required = false) String school,
      @RequestParam(defaultValue = "") String find,
      Model model) {
    SchoolChoice choice = SchoolChoice.of(workers.seenBy(people.now()), school);
    model.addAttribute("sent", new LinkedMultiValueMap<String, String>());
    return show(choice, find, model);
  }

  @PostMapping
  String open(
      @RequestParam MultiValueMap<String, String> sent, HttpServletResponse response, Model model) {
    SchoolChoice choice = SchoolChoice.of(workers.schoolsOf(people.now()), sent.getFirst("school"));
    String school = choice.school().id();
    CampaignForm.Read read = form.read(school, sent, people.now().userId());
    List<String> problems = new ArrayList<>(read.problems());
    if (problems.isEmpty()) {
      Optional<String> id = campaigns.open(read.campaign());
      if (id.isPresent()) {
        return "redirect:" + ADDRESS + "/" + id.get() + "?opened";
      }
      problems.add("All of them are being asked already. Choose others, or wait for the answers.");
    }
    response.setStatus(HttpStatus.BAD_REQUEST.value());
    model.addAttribute("problems", problems);
    model.addAttribute("sent", sent);
    return show(choice, "", model);
  }

  private String show(SchoolChoice choice, String find, Model model) {
    String school = choice.school().id();
    model.addAttribute("choice", choice);
    Actor person = people.now();
    model.addAttribute(
        "campaigns",
        table.of(school).stream()
            .filter(one -> workers.mayRead(person, one))
            .map(this::listed)
            .toList());
    model.addAttribute("mayAsk", workers.schoolsOf(person).contains(choice.school()));
    model.addAttribute("classes", roll.classes(school));
    model.addAttribute("find", find);
    model.addAttribute(
        "found",
        roll.find(school, find, false).stream()
            .map(pupil -> new Found(pupil.sourcedId(), pupil.fullName()))
            .toList());
    model.addAttribute("uses", Use.values());
    model.addAttribute("platforms", platforms.all());
    model.addAttribute(
        "ours",
        accounts.all(school).stream().map(SocialAccount::platform).collect(Collectors.toSet()));
    model.addAttribute("answerBy", answerBy(school));
    return "consentcollection/campaigns";
  }

  private Listed listed(Campaign one) {
    return new Listed(
        one.id(),
        one.caseKey(),
        one.title(),
        one.cause().words(),
        words.day(one.answerBy()),
        one.isOpen());
  }

  /** The day that the policy or our default gives families. */
  private LocalDate answerBy(String school) {
    String edition = (String) editions.pin(school).get("policyEditions");
    return dates
        .of(school, edition, "consent-reply", clock.instant())
        .at()
        .minusNanos(1)
        .toLocalDate();
  }
}
