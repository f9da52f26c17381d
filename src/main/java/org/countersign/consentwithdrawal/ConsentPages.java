package org.countersign.consentwithdrawal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.countersign.access.CurrentPerson;
import org.countersign.audit.By;
import org.countersign.audit.Chain;
import org.countersign.audit.Kind;
import org.countersign.audit.Trail;
import org.countersign.audit.TrailEvent;
import org.countersign.consent.Child;
import org.countersign.consent.OtherChildren;
import org.countersign.school.Pupil;
import org.countersign.school.Roll;
import org.countersign.school.School;
import org.countersign.school.SpreadsheetCell;
import org.countersign.start.SchoolChoice;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The data lead's view of consents; each opening of it is in the trail. */
@Controller
@RequestMapping(ConsentPages.ADDRESS)
class ConsentPages {

  static final String ADDRESS = "/consents";

  private static final int LONGEST_WORDS = 200;
  private static final String ONE = "/{school:[a-z0-9-]+}/{kind:pupil|other}/{id}";

  private final ConsentKeepers keepers;
  private final ConsentLists lists;
  private final ChildFile file;
  private final AnswersDue due;
  private final Roll roll;
  private final OtherChildren others;
  private final NoticeWords wording;
  private final CurrentPerson people;
  private final Trail trail;

  ConsentPages(
      ConsentKeepers keepers,
      ConsentLists lists,
      ChildFile file,
      AnswersDue due,
      Roll roll,
      OtherChildren others,
      NoticeWords wording,
      CurrentPerson people,
      Trail trail) {
    this.keepers = keepers;
    this.lists = lists;
    this.file = file;
    this.due = due;
    this.roll = roll;
    this.others = others;
    this.wording = wording;
    this.people = people;
    this.trail = trail;
  }

  @GetMapping
  String list(
      @RequestParam(required = false) String school,
      @RequestParam(name = "words", defaultValue = "") String asked,
      Model model) {
    SchoolChoice choice = SchoolChoice.of(keepers.seenBy(people.now()), school);
    School its = choice.school();
    read(its, "consents", "State of the consents", Map.of());
    String sought = asked.substring(0, Math.min(LONGEST_WORDS, asked.length())).strip();
    model.addAttribute("choice", choice);
    model.addAttribute("words", sought);
    model.addAttribute(
        "found",
        roll.find(its.id(), sought, true).stream()
            .map(
                pupil ->
                    new ConsentLists.Shown(
                        Child.Kind.PUPIL.id(), pupil.sourcedId(), pupil.fullName(), "", "", ""))
            .toList());
    model.addAttribute("due", due.of(its, keepers.mayExtend(people.now(), its)));
    model.addAttribute("open", lists.open(its));
    model.addAttribute("holds", lists.holds(its));
    model.addAttribute("lapsing", lists.lapsing(its));
    return "consent/list";
  }

  @GetMapping(ONE)
  String child(
      @PathVariable String school,
      @PathVariable String kind,
      @PathVariable String id,
      Model model) {
    School its = its(school);
    Child child = known(its, kind, id);
    read(its, "consents-of-child", "All about one child’s consents", Map.of("child", id));
    model.addAttribute("school", its);
    model.addAttribute("kind", kind);
    model.addAttribute("id", id);
    model.addAttribute("name", wording.child(its.id(), child));
    model.addAttribute("lines", file.of(its.id(), child));
    return "consent/child";
  }

  @GetMapping(ONE + "/export")
  ResponseEntity<byte[]> export(
      @PathVariable String school, @PathVariable String kind, @PathVariable String id) {
    School its = its(school);
    Child child = known(its, kind, id);
    List<ChildFile.Line> lines = file.of(its.id(), child);
    read(its, "consents-exported", "All about one child’s consents exported", Map.of("child", id));
    return ResponseEntity.ok()
        .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"consents.csv\"")
        .body(csv(lines).getBytes(StandardCharsets.UTF_8));
  }

  /** RFC 4180, which no spreadsheet reads as a formula. */
  private static String csv(List<ChildFile.Line> lines) {
    StringBuilder file = new StringBuilder();
    try (CSVPrinter csv =
        new CSVPrinter(
            file,
            CSVFormat.RFC4180
                .builder()
                .setHeader("part", "when", "what", "details", "number")
                .get())) {
      for (ChildFile.Line line : lines) {
        csv.printRecord(
            Stream.of(line.part(), line.when(), line.what(), line.details(), line.number())
                .map(SpreadsheetCell::harmless)
                .toList());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return file.toString();
  }

  private School its(String school) {
    return SchoolChoice.of(keepers.seenBy(people.now()), school).school();
  }

  private Child known(School school, String kind, String id) {
    Child child = new Child(Child.Kind.byId(kind), id);
    boolean known =
        child.kind() == Child.Kind.PUPIL
            ? roll.pupil(school.id(), id).map(Pupil::sourcedId).isPresent()
            : others.byId(school.id(), id).isPresent();
    if (!known) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    return child;
  }

  /** Before it is shown: what cannot be written is not. */
  private void read(School school, String element, String name, Map<String, Object> details) {
    trail.recordApart(
        TrailEvent.of(
                Chain.ofRegister(school.id(), "consent"),
                Kind.RECORD_READ,
                By.person(people.now().userId()))
            .inSchool(school.id())
            .at(element, name)
            .with(details));
  }
}
