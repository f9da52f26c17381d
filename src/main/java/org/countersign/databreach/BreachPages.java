package org.countersign.databreach;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.countersign.access.Actor;
import org.countersign.access.CurrentPerson;
import org.countersign.audit.By;
import org.countersign.audit.Chain;
import org.countersign.audit.Kind;
import org.countersign.audit.Trail;
import org.countersign.audit.TrailEvent;
import org.countersign.school.School;
import org.countersign.start.SchoolChoice;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The register of breaches, also as a file for the Information Commissioner. */
@Controller
@RequestMapping(BreachPages.ADDRESS)
class BreachPages {

  static final String ADDRESS = "/breaches";

  private final BreachReaders readers;
  private final Breaches breaches;
  private final BreachLines lines;
  private final BreachExport export;
  private final CurrentPerson people;
  private final Trail trail;

  BreachPages(
      BreachReaders readers,
      Breaches breaches,
      BreachLines lines,
      BreachExport export,
      CurrentPerson people,
      Trail trail) {
    this.readers = readers;
    this.breaches = breaches;
    this.lines = lines;
    this.export = export;
    this.people = people;
    this.trail = trail;
  }

  @GetMapping
  String list(@RequestParam(required = false) String school, Model model) {
    Actor person = people.now();
    SchoolChoice choice = SchoolChoice.of(readers.registersOf(person), school);
    read(choice.school(), person, "register", "Register of data breaches");
    model.addAttribute("choice", choice);
    model.addAttribute("breaches", all(choice.school()));
    return "breach/list";
  }

  @GetMapping("/export")
  ResponseEntity<byte[]> export(@RequestParam(required = false) String school) {
    Actor person = people.now();
    School its = SchoolChoice.of(readers.registersOf(person), school).school();
    read(its, person, "export", "Register of data breaches exported");
    return ResponseEntity.ok()
        .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "attachment; filename=\"breaches-" + its.id() + ".csv\"")
        .body(export.csv(all(its)).getBytes(StandardCharsets.UTF_8));
  }

  private List<BreachLine> all(School school) {
    return breaches.all(school.id()).stream().map(lines::of).toList();
  }

  private void read(School school, Actor person, String element, String name) {
    trail.recordApart(
        TrailEvent.of(
                Chain.ofRegister(school.id(), "breaches"),
                Kind.RECORD_READ,
                By.person(person.userId()))
            .inSchool(school.id())
            .at(element, name));
  }
}
