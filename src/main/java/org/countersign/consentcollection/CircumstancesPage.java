package org.countersign.consentcollection;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.countersign.access.Answers;
import org.countersign.access.CurrentPerson;
import org.countersign.school.Roll;
import org.countersign.start.SchoolChoice;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Records that circumstances of a pupil changed. */
@Controller
@RequestMapping(CampaignsPage.ADDRESS + "/circumstances")
class CircumstancesPage {

  private static final int LONGEST = 300;
  private static final int DAYS_TO_ANSWER = 14;

  private final CampaignWorkers workers;
  private final Circumstances circumstances;
  private final Roll roll;
  private final CurrentPerson people;
  private final Clock clock;

  CircumstancesPage(
      CampaignWorkers workers,
      Circumstances circumstances,
      Roll roll,
      CurrentPerson people,
      Clock clock) {
    this.workers = workers;
    this.circumstances = circumstances;
    this.roll = roll;
    this.people = people;
    this.clock = clock;
  }

  @PostMapping
  String changed(
      @RequestParam String school,
      @RequestParam(defaultValue = "") String pupil,
      @RequestParam(defaultValue = "") String reason,
      HttpServletResponse response,
      Model model) {
    SchoolChoice choice = SchoolChoice.of(workers.schoolsOf(people.now()), school);
    String its = choice.school().id();
    Answers answers = new Answers(Map.of("reason", reason));
    String what = answers.text("reason", "What changed", LONGEST, true);
    if (what.contains("\n") || what.contains("\r") || what.contains("\t")) {
      answers.problem("“What changed” has to be in one line.");
    }
    if (roll.pupil(its, pupil).isEmpty()) {
      answers.problem("There is no such pupil on the school’s roll. Find the pupil again.");
    }
    if (answers.problems().isEmpty()
        && !circumstances.changed(
            its,
            pupil,
            what,
            LocalDate.now(clock).plusDays(DAYS_TO_ANSWER),
            people.now().userId())) {
      answers.problem("There is no consent of this pupil that could end. Nothing has to be done.");
    }
    if (answers.problems().isEmpty()) {
      return "redirect:" + CampaignsPage.ADDRESS + "?school=" + its + "&ended";
    }
    response.setStatus(HttpStatus.BAD_REQUEST.value());
    model.addAttribute("problems", answers.problems());
    model.addAttribute("back", CampaignsPage.ADDRESS + "?school=" + its);
    return "consentcollection/not-recorded";
  }
}
