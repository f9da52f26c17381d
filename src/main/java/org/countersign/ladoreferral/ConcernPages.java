package org.countersign.ladoreferral;

import java.util.List;
import org.countersign.access.Actor;
import org.countersign.access.CaseTeams;
import org.countersign.access.CurrentPerson;
import org.countersign.staffconcern.ConcernJournal;
import org.countersign.staffconcern.ConcernKeeping;
import org.countersign.staffconcern.ConcernRemoval;
import org.countersign.staffconcern.StaffConcern;
import org.countersign.start.PageWords;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** What the team of a concern reads: what is known, what was done, and the referral document. */
@Controller
@RequestMapping(ConcernPages.ADDRESS)
class ConcernPages {

  static final String ADDRESS =
      "/concerns/{number:[a-z0-9-]+-[A-Z]{2,12}-[0-9]{4}-[0-9A-Z]+}/record";

  private final ConcernFiles files;
  private final ReferralDocuments documents;
  private final ConcernEvidence evidence;
  private final ConcernJournal journal;
  private final ConcernKeeping keeping;
  private final ConcernRemoval removal;
  private final Overrides overrides;
  private final CaseTeams teams;
  private final PageWords words;
  private final CurrentPerson people;

  ConcernPages(
      ConcernFiles files,
      ReferralDocuments documents,
      ConcernEvidence evidence,
      ConcernJournal journal,
      ConcernKeeping keeping,
      ConcernRemoval removal,
      Overrides overrides,
      CaseTeams teams,
      PageWords words,
      CurrentPerson people) {
    this.files = files;
    this.documents = documents;
    this.evidence = evidence;
    this.journal = journal;
    this.keeping = keeping;
    this.removal = removal;
    this.overrides = overrides;
    this.teams = teams;
    this.words = words;
    this.people = people;
  }

  record Choosable(String id, String name) {}

  @GetMapping
  String one(@PathVariable String number, Model model) {
    Actor person = people.now();
    StaffConcern concern = files.open(number, person, "concern", "Concern about an adult");
    String referral = files.referral(concern).orElse(null);
    boolean manages = teams.caseManager(number).filter(person.userId()::equals).isPresent();
    model.addAttribute("one", documents.of(concern, person.userId()));
    model.addAttribute("referral", referral);
    model.addAttribute("takesFiles", evidence.isOpen(concern));
    model.addAttribute("closed", concern.closedAt());
    model.addAttribute("words", words);
    model.addAttribute("manages", manages);
    model.addAttribute("locked", manages && overrides.isLocked(concern, referral));
    model.addAttribute("locks", Overrides.LOCKS);
    model.addAttribute("seconds", seconds(concern, person));
    model.addAttribute("keeping", keeping.of(concern.id()).orElse(null));
    model.addAttribute("whyNot", removal.whyNot(concern).orElse(null));
    model.addAttribute("mayReview", removal.mayReview(concern, person.userId()));
    model.addAttribute(
        "reference",
        journal
            .last(concern.id(), ReferralSteps.OUTCOME)
            .flatMap(entry -> entry.answer("decision"))
            .flatMap(Outcome::byId)
            .map(Outcome::referenceText)
            .orElse(null));
    return "ladoreferral/record";
  }

  private List<Choosable> seconds(StaffConcern concern, Actor person) {
    return overrides.seconds(concern, person).stream()
        .map(one -> new Choosable(one, words.person(one)))
        .toList();
  }

  @GetMapping("/referral.pdf")
  ResponseEntity<byte[]> pdf(@PathVariable String number) {
    ReferralDocument document = referral(number);
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_PDF)
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"referral.pdf\"")
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .body(documents.pdf(document));
  }

  @GetMapping("/referral.json")
  ResponseEntity<ReferralDocument> data(@PathVariable String number) {
    ReferralDocument document = referral(number);
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_JSON)
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"referral.json\"")
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .body(document);
  }

  private ReferralDocument referral(String number) {
    Actor person = people.now();
    StaffConcern concern = files.open(number, person, "referral", "Referral document");
    String manager = teams.caseManager(number).orElse(person.userId());
    return documents.of(concern, manager);
  }
}
