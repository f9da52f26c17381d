package org.countersign.notice;

import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.countersign.access.CurrentPerson;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Mail that did not arrive, and that none is sent at all where that is so. */
@Controller
@RequestMapping(FailedMailPage.ADDRESS)
class FailedMailPage {

  static final String ADDRESS = ChoicePage.ADDRESS + "/failed";

  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm", Locale.UK);

  private final FailedMail failed;
  private final Outbox outbox;
  private final MailExit exit;
  private final MailSettings settings;
  private final LetterWriter words;
  private final CurrentPerson people;
  private final Clock clock;

  FailedMailPage(
      FailedMail failed,
      Outbox outbox,
      MailExit exit,
      MailSettings settings,
      LetterWriter words,
      CurrentPerson people,
      Clock clock) {
    this.failed = failed;
    this.outbox = outbox;
    this.exit = exit;
    this.settings = settings;
    this.words = words;
    this.people = people;
    this.clock = clock;
  }

  /** One that did not arrive, as it is shown. */
  record Line(String id, String name, String school, String subject, String at, String problem) {}

  @GetMapping
  String show(Model model) {
    model.addAttribute("open", exit.isOpen());
    model.addAttribute("untold", outbox.untold());
    model.addAttribute("days", settings.keepFor().toDays());
    model.addAttribute("lines", lines());
    return "notice/failed";
  }

  @PostMapping
  String sendAgain(@RequestParam String id) {
    return "redirect:" + ADDRESS + (failed.sendAgain(id, people.now()) ? "?again" : "?gone");
  }

  private List<Line> lines() {
    return failed.of(people.now()).stream()
        .map(
            one ->
                new Line(
                    one.id(),
                    one.name(),
                    words.schoolName(one.school()),
                    one.subject(),
                    MOMENT.format(one.at().atZone(clock.getZone())),
                    one.problem()))
        .toList();
  }
}
