package org.countersign.post;

import java.util.List;
import java.util.Map;
import org.countersign.access.Answers;
import org.countersign.access.CurrentPerson;
import org.countersign.access.DecisionForm;
import org.countersign.school.School;
import org.countersign.school.Schools;
import org.countersign.start.PageWords;
import org.countersign.start.SchoolChoice;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Stops all posting of a school, lets it go on, and shows each stop with what it held up. */
@Controller
@RequestMapping("/posting")
class PostingPage {

  private final StopPosting posting;
  private final PostingStops stops;
  private final PostRegister register;
  private final Schools schools;
  private final PageWords words;
  private final CurrentPerson people;

  PostingPage(
      StopPosting posting,
      PostingStops stops,
      PostRegister register,
      Schools schools,
      PageWords words,
      CurrentPerson people) {
    this.posting = posting;
    this.stops = stops;
    this.register = register;
    this.schools = schools;
    this.words = words;
    this.people = people;
  }

  /**
   * A stop as it is shown.
   *
   * @param until null while it lasts
   */
  record Shown(
      String since,
      String by,
      String reason,
      String until,
      String resumedBy,
      String resumeReason,
      List<HeldUp> posts) {}

  /** A post that it held up, and what became of it. */
  record HeldUp(String number, String since, String then) {}

  @GetMapping
  String show(@RequestParam(required = false) String school, Model model) {
    return show(chosen(school), model);
  }

  private SchoolChoice chosen(String school) {
    var person = people.now();
    List<School> decides =
        schools.all().stream().filter(one -> posting.mayDecide(person, one.id())).toList();
    return SchoolChoice.of(decides, school);
  }

  private String show(SchoolChoice choice, Model model) {
    List<Shown> all = stops.all(choice.school().id()).stream().map(this::shown).toList();
    model.addAttribute("choice", choice);
    model.addAttribute("longest", DecisionForm.LONGEST_REASON);
    model.addAttribute(
        "current", all.stream().filter(stop -> stop.until() == null).findFirst().orElse(null));
    model.addAttribute("stops", all);
    return "post/posting";
  }

  @PostMapping("/stop")
  String stop(
      @RequestParam String school, @RequestParam(defaultValue = "") String reason, Model model) {
    return decide(school, reason, "stopped", posting::stop, model);
  }

  @PostMapping("/resume")
  String resume(
      @RequestParam String school, @RequestParam(defaultValue = "") String reason, Model model) {
    return decide(school, reason, "resumed", posting::resume, model);
  }

  private interface Decision {
    void take(String school, String reason, String by);
  }

  private String decide(String school, String reason, String done, Decision decision, Model model) {
    SchoolChoice choice = chosen(school);
    Answers answers = new Answers(Map.of(DecisionForm.REASON, reason));
    String given = answers.text(DecisionForm.REASON, "Reason", DecisionForm.LONGEST_REASON, true);
    if (!answers.problems().isEmpty()) {
      model.addAttribute("problem", answers.problems().get(0));
      model.addAttribute("reason", reason);
      return show(choice, model);
    }
    String page = "redirect:/posting?school=" + choice.school().id();
    try {
      decision.take(choice.school().id(), given, people.now().userId());
      return page + "&" + done;
    } catch (PostingStops.Unchanged colleagueWasFaster) {
      return page + "&unchanged";
    }
  }

  private Shown shown(PostingStops.Stop stop) {
    return new Shown(
        words.moment(stop.stoppedAt()),
        words.person(stop.stoppedBy()),
        stop.reason(),
        stop.isOver() ? words.moment(stop.resumedAt()) : null,
        stop.isOver() ? words.person(stop.resumedBy()) : null,
        stop.resumeReason(),
        stops.held(stop.id()).stream().map(this::heldUp).toList());
  }

  private HeldUp heldUp(PostingStops.Held held) {
    return new HeldUp(held.caseKey(), words.moment(held.heldAt()), then(held));
  }

  private String then(PostingStops.Held held) {
    if (held.resumedAt() != null) {
      return "went on " + words.moment(held.resumedAt());
    }
    return register
        .byCase(held.caseKey())
        .filter(post -> !post.isOpen())
        .map(post -> post.status().words())
        .orElse("waits");
  }
}
