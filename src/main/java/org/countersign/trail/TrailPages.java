package org.countersign.trail;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.countersign.access.Actor;
import org.countersign.access.CaseReaders;
import org.countersign.access.CurrentPerson;
import org.countersign.audit.Chain;
import org.countersign.audit.CheckResult;
import org.countersign.audit.Finding;
import org.countersign.audit.ShownEvent;
import org.countersign.audit.TrailCheck;
import org.countersign.audit.TrailExport;
import org.countersign.audit.TrailReader;
import org.countersign.audit.TrailRecord;
import org.countersign.policy.Policies;
import org.countersign.policy.Policies.Cited;
import org.countersign.policy.UnknownCitation;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;

/**
 * Everything that happened in a case, for those who may read the case, to look at and to take away.
 * What somebody may not know of answers as what is not there.
 */
@Controller
@RequestMapping(TrailPages.ADDRESS)
class TrailPages {

  static final String ADDRESS = "/trail";

  private static final String NUMBER = "/{number:[a-z0-9-]+-[A-Z]{2,12}-[0-9]{4}-[0-9A-Z]+}";

  private final TrailRecord records;
  private final TrailExport exports;
  private final TrailCheck checks;
  private final CaseReaders readers;
  private final Checkers checkers;
  private final Policies policies;
  private final CurrentPerson people;

  TrailPages(
      TrailRecord records,
      TrailExport exports,
      TrailCheck checks,
      CaseReaders readers,
      Checkers checkers,
      Policies policies,
      CurrentPerson people) {
    this.records = records;
    this.exports = exports;
    this.checks = checks;
    this.readers = readers;
    this.checkers = checkers;
    this.policies = policies;
    this.people = people;
  }

  /** An event with the words of its clauses. */
  record Line(ShownEvent event, List<Cited> clauses) {}

  /** What the nightly check of the whole trail found; the case for those who may read it. */
  @GetMapping
  String check(Model model) {
    Actor person = people.now();
    if (!checkers.includes(person)) {
      throw missing();
    }
    Optional<CheckResult> latest = checks.latest();
    model.addAttribute("check", latest.orElse(null));
    model.addAttribute("at", latest.map(found -> records.words(found.ended())).orElse(null));
    Optional<Finding> finding = latest.flatMap(CheckResult::finding);
    model.addAttribute(
        "number",
        finding
            .flatMap(Finding::caseNumber)
            .filter(number -> isReader(number, person))
            .orElse(null));
    model.addAttribute("finding", finding.map(Finding::textForAll).orElse(null));
    return "trail/check";
  }

  @GetMapping(NUMBER)
  String record(@PathVariable String number, Model model) {
    Actor person = people.now();
    String school = readable(number, person);
    model.addAttribute("number", number);
    model.addAttribute(
        "lines",
        records
            .read(Chain.ofCase(number), person.userId(), school, details(number, school, person))
            .stream()
            .map(event -> new Line(event, cited(event.clauses())))
            .toList());
    return "trail/record";
  }

  @GetMapping(NUMBER + "/json")
  void json(@PathVariable String number, HttpServletResponse response) throws IOException {
    Actor person = people.now();
    String school = readable(number, person);
    headers(response, "application/json", "trail-" + number + ".json");
    exports.json(
        Chain.ofCase(number),
        person.userId(),
        school,
        details(number, school, person),
        response.getOutputStream());
  }

  @GetMapping(NUMBER + "/pdf")
  void pdf(@PathVariable String number, HttpServletResponse response) throws IOException {
    Actor person = people.now();
    String school = readable(number, person);
    headers(response, "application/pdf", "trail-" + number + ".pdf");
    exports.pdf(
        Chain.ofCase(number),
        person.userId(),
        school,
        details(number, school, person),
        response.getOutputStream());
  }

  /** The case's school. */
  private String readable(String number, Actor person) {
    return records
        .schoolOf(Chain.ofCase(number))
        .filter(school -> readers.mayRead(number, school, person))
        .orElseThrow(TrailPages::missing);
  }

  private TrailReader details(String number, String school, Actor person) {
    Predicate<String> shown = readers.detailsOf(number, school, person);
    return event -> shown.test(event.element());
  }

  /** Asks nothing of the chain, which is broken. */
  private boolean isReader(String number, Actor person) {
    return person.schools().stream().anyMatch(school -> readers.mayRead(number, school, person));
  }

  /** A clause of an edition that is gone is shown as it was cited. */
  private List<Cited> cited(String clauses) {
    return clauses == null
        ? List.of()
        : Arrays.stream(clauses.split("; ")).map(this::citedOne).toList();
  }

  private Cited citedOne(String citation) {
    try {
      return policies.cited(citation).get(0);
    } catch (UnknownCitation gone) {
      return new Cited(citation, "");
    }
  }

  private static void headers(HttpServletResponse response, String type, String name) {
    response.setContentType(type);
    response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-store");
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION,
        ContentDisposition.attachment().filename(name).build().toString());
  }

  private static ResponseStatusException missing() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }
}
