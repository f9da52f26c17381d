package org.countersign.ladoreferral;

import java.util.List;
import java.util.Map;
import org.countersign.access.Actor;
import org.countersign.access.Answers;
import org.countersign.access.CurrentPerson;
import org.countersign.access.WholeOrNothing;
import org.countersign.staffconcern.ConcernRemoval;
import org.countersign.staffconcern.StaffConcern;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the team does on the case's page: set a lock aside, pass on a request, hold, remove. */
@Controller
@RequestMapping(ConcernPages.ADDRESS)
class ConcernWritePages {

  private static final int LONGEST = 1_000;

  private final ConcernFiles files;
  private final Overrides overrides;
  private final AccessRequests requests;
  private final ConcernRemoval removal;
  private final CurrentPerson people;
  private final WholeOrNothing whole;

  ConcernWritePages(
      ConcernFiles files,
      Overrides overrides,
      AccessRequests requests,
      ConcernRemoval removal,
      CurrentPerson people,
      WholeOrNothing whole) {
    this.files = files;
    this.overrides = overrides;
    this.requests = requests;
    this.removal = removal;
    this.people = people;
    this.whole = whole;
  }

  @PostMapping("/override")
  String override(
      @PathVariable String number,
      @RequestParam Map<String, String> sent,
      RedirectAttributes next) {
    Actor person = people.now();
    StaffConcern concern = files.managed(number, person);
    String referral = files.referral(concern).orElse(null);
    Answers answers = new Answers(Map.copyOf(sent));
    String lock = answers.choice("lock", "What you have to do", Overrides.LOCKS.keySet());
    String reason = answers.text("reason", "Reason", LONGEST, true);
    String second = answers.choice("second", "Second person", overrides.seconds(concern, person));
    if (!overrides.isLocked(concern, referral)) {
      answers.problem("Nothing is locked in this case now.");
    }
    if (answers.problems().isEmpty()) {
      whole.run(() -> overrides.begin(concern, referral, lock, reason, second, person.userId()));
    }
    return back(
        number, answers.problems(), "The lock is set aside. Act, then say what you did.", next);
  }

  @PostMapping("/access-request")
  String accessRequest(
      @PathVariable String number,
      @RequestParam Map<String, String> sent,
      RedirectAttributes next) {
    Actor person = people.now();
    StaffConcern concern = files.managed(number, person);
    Answers answers = new Answers(Map.copyOf(sent));
    var day = answers.day("askedOn", "Day on which they asked");
    if (answers.problems().isEmpty()) {
      requests.passOn(concern, day, person.userId());
    }
    return back(number, answers.problems(), "The data protection lead has the request.", next);
  }

  @PostMapping("/hold")
  String hold(
      @PathVariable String number,
      @RequestParam(defaultValue = "") String reason,
      RedirectAttributes next) {
    Actor person = people.now();
    StaffConcern concern = files.managed(number, person);
    Answers answers = new Answers(Map.of("reason", reason));
    String why = answers.text("reason", "Why it is held", LONGEST, false);
    if (!removal.mayHold(concern)) {
      answers.problem(
          "Nothing is removed while the case is open. Hold the record once it is closed.");
    }
    if (answers.problems().isEmpty()) {
      removal.hold(concern, why.isEmpty() ? null : why, person.userId());
    }
    String said = why.isEmpty() ? "The hold is lifted." : "The record is held.";
    return back(number, answers.problems(), said, next);
  }

  @PostMapping("/removal")
  String removal(
      @PathVariable String number,
      @RequestParam(defaultValue = "") String reason,
      RedirectAttributes next) {
    Actor person = people.now();
    StaffConcern concern = files.find(number, person);
    Answers answers = new Answers(Map.of("reason", reason));
    String why = answers.text("reason", "Why it is removed", LONGEST, true);
    removal.whyNot(concern).ifPresent(answers::problem);
    if (answers.problems().isEmpty()) {
      removal.ask(concern, why, person.userId());
    }
    return back(number, answers.problems(), "Another member of the team has to review it.", next);
  }

  @PostMapping("/removal/review")
  String review(@PathVariable String number, RedirectAttributes next) {
    Actor person = people.now();
    StaffConcern concern = files.find(number, person);
    if (!removal.mayReview(concern, person.userId())) {
      return back(
          number,
          List.of("Another member of the team has to ask for the removal first."),
          null,
          next);
    }
    removal.review(concern, person.userId());
    return back(number, List.of(), "The record is removed.", next);
  }

  static String back(String number, List<String> problems, String said, RedirectAttributes next) {
    if (problems.isEmpty()) {
      next.addFlashAttribute("said", said);
    } else {
      next.addFlashAttribute("problems", problems);
    }
    return "redirect:/concerns/" + number + "/record";
  }
}
