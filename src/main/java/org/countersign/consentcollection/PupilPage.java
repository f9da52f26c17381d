package org.countersign.consentcollection;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.countersign.access.Answers;
import org.countersign.access.CurrentPerson;
import org.countersign.consent.Competence;
import org.countersign.consent.ConsentRefused;
import org.countersign.school.People;
import org.countersign.school.Pupil;
import org.countersign.school.Roll;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** One pupil of a campaign: what came on paper is keyed in, and what was judged is recorded. */
@Controller
@RequestMapping(CampaignsPage.ADDRESS + "/{id:[0-9a-f-]{36}}/{askedId:[0-9a-f-]{36}}")
class PupilPage {

  private final CampaignWorkers workers;
  private final CampaignTable table;
  private final AskedTable asked;
  private final AskedWords stands;
  private final KeyedAnswer keyed;
  private final Competence competence;
  private final FamilyReadings readings;
  private final FamilyView view;
  private final LineWords words;
  private final Roll roll;
  private final People staff;
  private final CurrentPerson people;

  PupilPage(
      CampaignWorkers workers,
      CampaignTable table,
      AskedTable asked,
      AskedWords stands,
      KeyedAnswer keyed,
      Competence competence,
      FamilyReadings readings,
      FamilyView view,
      LineWords words,
      Roll roll,
      People staff,
      CurrentPerson people) {
    this.workers = workers;
    this.table = table;
    this.asked = asked;
    this.stands = stands;
    this.keyed = keyed;
    this.competence = competence;
    this.readings = readings;
    this.view = view;
    this.words = words;
    this.roll = roll;
    this.staff = staff;
    this.people = people;
  }

  @GetMapping
  String show(@PathVariable String id, @PathVariable String askedId, Model model) {
    Campaign campaign = campaign(id);
    readings.opened(campaign, people.now());
    return show(campaign, one(campaign, askedId), Map.of(), new LinkedMultiValueMap<>(), model);
  }

  @PostMapping("/answers")
  String keyInAnswer(
      @PathVariable String id,
      @PathVariable String askedId,
      @RequestParam MultiValueMap<String, String> sent,
      HttpServletResponse response,
      Model model) {
    Campaign campaign = campaign(id);
    Asked one = one(campaign, askedId);
    AnswerForm form =
        new AnswerForm(campaign.lines(), sent, words, view.forSome(campaign.school()));
    List<String> problems = new ArrayList<>(form.problems().values());
    problems.addAll(keyed.record(one, form.answers(), sent, people.now(), problems.isEmpty()));
    if (problems.isEmpty()) {
      return "redirect:" + CampaignsPage.ADDRESS + "/" + id + "?keyed";
    }
    response.setStatus(HttpStatus.BAD_REQUEST.value());
    model.addAttribute("problems", problems);
    return show(campaign, one, form.answers(), sent, model);
  }

  @PostMapping("/competence")
  String assessCompetence(
      @PathVariable String id,
      @PathVariable String askedId,
      @RequestParam MultiValueMap<String, String> sent,
      HttpServletResponse response,
      Model model) {
    Campaign campaign = campaign(id);
    Asked one = one(campaign, askedId);
    Answers answers = new Answers(new HashMap<>(sent.toSingleValueMap()));
    String outcome =
        answers.choice("outcome", "What was judged", List.of("competent", "not-competent"));
    String by = answers.text("by", "Who judged", 64, true);
    LocalDate on = answers.day("on", "Judged on");
    String reason = answers.text("reason", "Why", 2_000, true);
    List<String> problems = new ArrayList<>(answers.problems());
    if (problems.isEmpty()) {
      try {
        competence.judge(
            campaign.school(),
            new Competence.Judged(one.pupil(), outcome.equals("competent"), by, on, reason),
            people.now().userId());
        return "redirect:" + CampaignsPage.ADDRESS + "/" + id + "?judged";
      } catch (ConsentRefused refused) {
        problems.add("It cannot be recorded: " + refused.getMessage() + ".");
      }
    }
    response.setStatus(HttpStatus.BAD_REQUEST.value());
    model.addAttribute("problems", problems);
    return show(campaign, one, Map.of(), sent, model);
  }

  private Campaign campaign(String id) {
    return workers.require(people.now(), table.byId(id));
  }

  private Asked one(Campaign campaign, String id) {
    return asked
        .byId(id)
        .filter(one -> one.campaign().equals(campaign.id()))
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private String show(
      Campaign campaign,
      Asked one,
      Map<Line, Boolean> answers,
      MultiValueMap<String, String> sent,
      Model model) {
    model.addAttribute("campaign", campaign);
    model.addAttribute("asked", one);
    model.addAttribute(
        "name", roll.pupil(campaign.school(), one.pupil()).map(Pupil::fullName).orElseThrow());
    model.addAttribute("stand", stands.of(campaign, List.of(one)).get(one.pupil()));
    model.addAttribute(
        "judged", competence.of(campaign.school(), List.of(one.pupil())).get(one.pupil()));
    model.addAttribute("groups", view.groups(campaign.lines(), answers));
    model.addAttribute("carers", roll.carersOf(campaign.school(), one.pupil()));
    model.addAttribute("staff", staff.staffOf(campaign.school()));
    model.addAttribute("me", people.now().userId());
    model.addAttribute("sent", sent);
    return "consentcollection/pupil";
  }
}
