package org.countersign.consentwithdrawal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.countersign.access.Actor;
import org.countersign.access.Answers;
import org.countersign.access.CurrentPerson;
import org.countersign.access.DecisionForm;
import org.countersign.audit.By;
import org.countersign.audit.Chain;
import org.countersign.audit.Kind;
import org.countersign.audit.Trail;
import org.countersign.audit.TrailEvent;
import org.countersign.start.PageWords;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Two months more for the answer to a notice, given by whoever keeps the record. */
@Controller
@RequestMapping(ExtensionPage.ADDRESS)
class ExtensionPage {

  static final String ADDRESS = "/consents/notices/{id:[0-9a-f-]{36}}/more-time";

  private static final String ONCE =
      "This notice has had its two months more. There is no second time (NAT:19).";
  private static final String LATE =
      "The first month is over, so no more time can be given (NAT:19). Answer the notice now.";
  private static final String ANSWERED = "This notice is answered already.";

  private final ConsentKeepers keepers;
  private final NoticeRegister register;
  private final Extensions extensions;
  private final PageWords words;
  private final CurrentPerson people;
  private final Trail trail;
  private final Clock clock;

  ExtensionPage(
      ConsentKeepers keepers,
      NoticeRegister register,
      Extensions extensions,
      PageWords words,
      CurrentPerson people,
      Trail trail,
      Clock clock) {
    this.keepers = keepers;
    this.register = register;
    this.extensions = extensions;
    this.words = words;
    this.people = people;
    this.trail = trail;
    this.clock = clock;
  }

  @GetMapping
  String show(@PathVariable String id, Model model) {
    ConsentNotice notice = its(id);
    trail.recordApart(
        TrailEvent.of(
                Chain.ofCase(notice.caseKey()), Kind.RECORD_READ, By.person(people.now().userId()))
            .inSchool(notice.school())
            .at("extension", "By when a notice is answered"));
    return page(notice, model);
  }

  @PostMapping
  String extend(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String reason,
      @RequestParam(defaultValue = "") String toldOn,
      @RequestParam(defaultValue = "") String toldHow,
      Model model) {
    ConsentNotice notice = its(id);
    boolean mailed = extensions.isMailed(notice);
    Answers answers =
        new Answers(Map.of(DecisionForm.REASON, reason, "toldOn", toldOn, "toldHow", toldHow));
    String why = answers.text(DecisionForm.REASON, "Why", DecisionForm.LONGEST_REASON, true);
    LocalDate day = mailed ? null : toldOn(answers, notice);
    String how = mailed ? null : answers.text("toldHow", "How they were told", 1_000, true);
    String obstacle = obstacle(notice);
    if (obstacle == null && answers.problems().isEmpty()) {
      try {
        extensions.extend(notice, why, day, how, people.now().userId());
        return "redirect:/consents/notices/" + id + "/more-time";
      } catch (DuplicateKeyException colleagueWasFaster) {
        obstacle = ONCE;
      }
    }
    model.addAttribute("problem", obstacle == null ? answers.problems().get(0) : obstacle);
    model.addAttribute("reason", reason);
    model.addAttribute("toldOn", toldOn);
    model.addAttribute("toldHow", toldHow);
    return page(notice, model);
  }

  private LocalDate toldOn(Answers answers, ConsentNotice notice) {
    LocalDate day = answers.day("toldOn", "Told on");
    if (day != null
        && (day.isAfter(LocalDate.now(clock)) || day.isBefore(notice.says().receivedOn()))) {
      answers.problem(
          "“Told on” must be between the day on which the notice reached you and today.");
    }
    return day;
  }

  /** Why it cannot be extended, or null. */
  private String obstacle(ConsentNotice notice) {
    if (extensions.of(notice).isPresent()) {
      return ONCE;
    }
    if (register.letter(notice).isPresent()) {
      return ANSWERED;
    }
    return extensions.isTooLate(notice) ? LATE : null;
  }

  private String page(ConsentNotice notice, Model model) {
    model.addAttribute("number", notice.caseKey());
    model.addAttribute("id", notice.id());
    model.addAttribute("received", words.day(notice.says().receivedOn()));
    model.addAttribute("lastDay", words.day(extensions.lastDay(notice)));
    model.addAttribute("obstacle", obstacle(notice));
    model.addAttribute("mailed", extensions.isMailed(notice));
    model.addAttribute("today", LocalDate.now(clock).toString());
    extensions
        .of(notice)
        .ifPresent(
            one -> {
              model.addAttribute("given", one);
              model.addAttribute("by", words.person(one.by()));
              model.addAttribute("at", words.moment(one.at()));
              model.addAttribute("told", one.toldOn() == null ? null : words.day(one.toldOn()));
            });
    return "consent/extension";
  }

  private ConsentNotice its(String id) {
    Actor person = people.now();
    return keepers.seenBy(person).stream()
        .filter(school -> keepers.mayExtend(person, school))
        .flatMap(school -> register.byId(school.id(), id).stream())
        .findFirst()
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }
}
