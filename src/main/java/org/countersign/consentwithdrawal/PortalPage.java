package org.countersign.consentwithdrawal;

import org.countersign.access.CurrentPerson;
import org.countersign.school.School;
import org.countersign.start.PageWords;
import org.countersign.start.SchoolChoice;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Tokens of parents' portals: made, shown once, revoked. */
@Controller
@RequestMapping(PortalPage.ADDRESS)
class PortalPage {

  static final String ADDRESS = "/consents/portals";

  private static final int LONGEST_NAME = 200;

  private final ConsentKeepers keepers;
  private final PortalTokens tokens;
  private final PageWords words;
  private final CurrentPerson people;

  PortalPage(ConsentKeepers keepers, PortalTokens tokens, PageWords words, CurrentPerson people) {
    this.keepers = keepers;
    this.tokens = tokens;
    this.words = words;
    this.people = people;
  }

  /**
   * @param revoked when, or null while it may be used
   */
  record Shown(long id, String name, String by, String at, String revoked) {}

  @GetMapping
  String show(@RequestParam(required = false) String school, Model model) {
    SchoolChoice choice = SchoolChoice.of(keepers.portalsOf(people.now()), school);
    model.addAttribute("choice", choice);
    model.addAttribute(
        "tokens",
        tokens.of(choice.school().id()).stream()
            .map(
                token ->
                    new Shown(
                        token.id(),
                        token.name(),
                        words.person(token.madeBy()),
                        words.moment(token.madeAt()),
                        token.revokedAt() == null ? null : words.moment(token.revokedAt())))
            .toList());
    return "consent/portals";
  }

  /** The token stands in this answer and nowhere else. */
  @PostMapping
  String make(
      @RequestParam String school, @RequestParam(defaultValue = "") String name, Model model) {
    School its = SchoolChoice.of(keepers.portalsOf(people.now()), school).school();
    String called = name.strip();
    if (called.isEmpty() || called.length() > LONGEST_NAME) {
      model.addAttribute(
          "problem", "Say what the portal is called, in at most 200 characters. Nothing was made.");
    } else {
      model.addAttribute("made", tokens.make(its.id(), called, people.now().userId()));
    }
    return show(its.id(), model);
  }

  @PostMapping("/{id:[0-9]{1,18}}/revoke")
  String revoke(@PathVariable long id, @RequestParam String school) {
    School its = SchoolChoice.of(keepers.portalsOf(people.now()), school).school();
    PortalToken token =
        tokens
            .byId(its.id(), id)
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    tokens.revoke(token, people.now().userId());
    return "redirect:" + ADDRESS + "?school=" + its.id() + "&revoked";
  }
}
