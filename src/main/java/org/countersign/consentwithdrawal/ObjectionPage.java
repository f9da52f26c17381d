package org.countersign.consentwithdrawal;

import java.util.List;
import java.util.Map;
import org.countersign.access.Actor;
import org.countersign.access.Answers;
import org.countersign.access.CurrentPerson;
import org.countersign.audit.By;
import org.countersign.audit.Chain;
import org.countersign.audit.Kind;
import org.countersign.audit.Trail;
import org.countersign.audit.TrailEvent;
import org.countersign.consent.ConsentRefused;
import org.countersign.consent.Objections;
import org.countersign.start.PageWords;
import org.countersign.start.SchoolChoice;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Adults who object to pictures of themselves (OBS IMG-1b), and those who no longer do. */
@Controller
@RequestMapping(ObjectionPage.ADDRESS)
class ObjectionPage {

  static final String ADDRESS = "/consents/objections";

  private final ConsentKeepers keepers;
  private final Objections objections;
  private final PageWords words;
  private final CurrentPerson people;
  private final Trail trail;

  ObjectionPage(
      ConsentKeepers keepers,
      Objections objections,
      PageWords words,
      CurrentPerson people,
      Trail trail) {
    this.keepers = keepers;
    this.objections = objections;
    this.words = words;
    this.people = people;
    this.trail = trail;
  }

  /**
   * @param ended when, how and by whom it was recorded; null while it lasts
   */
  record Shown(
      long id, String name, String described, String received, String number, String ended) {}

  @GetMapping
  String list(@RequestParam(required = false) String school, Model model) {
    SchoolChoice choice = SchoolChoice.of(keepers.seenBy(people.now()), school);
    trail.recordApart(
        TrailEvent.of(
                Chain.ofRegister(choice.school().id(), "consent"),
                Kind.RECORD_READ,
                By.person(people.now().userId()))
            .inSchool(choice.school().id())
            .at("objections", "Who objects to pictures of themselves"));
    return page(choice, model);
  }

  @PostMapping("/{id:[0-9]{1,18}}/end")
  String end(
      @PathVariable long id,
      @RequestParam String school,
      @RequestParam(defaultValue = "") String saidOn,
      @RequestParam(defaultValue = "") String how,
      Model model) {
    Actor person = people.now();
    SchoolChoice choice = SchoolChoice.of(keepers.seenBy(person), school);
    Answers answers = new Answers(Map.of("saidOn", saidOn, "how", how));
    var day = answers.day("saidOn", "They said so on");
    String said = answers.text("how", "How they said so", 1_000, true);
    List<String> problems = answers.problems();
    if (problems.isEmpty()) {
      try {
        objections.end(choice.school().id(), id, day, said, person.userId());
        return "redirect:" + ADDRESS + "?school=" + choice.school().id() + "&ended";
      } catch (ConsentRefused refused) {
        problems = List.of("It cannot be ended: " + refused.getMessage() + ".");
      }
    }
    model.addAttribute("problem", problems.get(0));
    model.addAttribute("problemOf", id);
    model.addAttribute("saidOn", saidOn);
    model.addAttribute("how", how);
    return page(choice, model);
  }

  private String page(SchoolChoice choice, Model model) {
    List<Shown> all = objections.recorded(choice.school().id()).stream().map(this::shown).toList();
    model.addAttribute("choice", choice);
    model.addAttribute("lasting", all.stream().filter(one -> one.ended() == null).toList());
    model.addAttribute("ended", all.stream().filter(one -> one.ended() != null).toList());
    return "consent/objections";
  }

  private Shown shown(Objections.Recorded one) {
    Objections.Ended end = one.ended();
    return new Shown(
        one.id(),
        one.objection().name(),
        one.objection().described(),
        words.day(one.objection().receivedOn()),
        one.objection().cause(),
        end == null
            ? null
            : "%s: %s (recorded by %s, %s)"
                .formatted(
                    words.day(end.saidOn()),
                    end.how(),
                    words.person(end.by()),
                    words.moment(end.at())));
  }
}
