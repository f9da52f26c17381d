package org.countersign.accountmonitoring;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.countersign.access.CurrentPerson;
import org.countersign.audit.By;
import org.countersign.audit.Chain;
import org.countersign.audit.Kind;
import org.countersign.audit.Trail;
import org.countersign.audit.TrailEvent;
import org.countersign.school.School;
import org.countersign.school.SpreadsheetCell;
import org.countersign.start.SchoolChoice;
import org.countersign.start.StartCard;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The log of what came in on a school's accounts: to be searched, and the whole as a file. */
@Controller
@RequestMapping(LogPage.ADDRESS)
class LogPage {

  static final String ADDRESS = "/accounts/log";

  private static final int LONGEST_WORDS = 200;
  private static final int MOST_SHOWN = 200;

  private final MessageReaders readers;
  private final LogLines lines;
  private final CurrentPerson people;
  private final Trail trail;

  LogPage(MessageReaders readers, LogLines lines, CurrentPerson people, Trail trail) {
    this.readers = readers;
    this.lines = lines;
    this.people = people;
    this.trail = trail;
  }

  @Configuration(proxyBeanMethods = false)
  static class Card {

    @Bean
    @Order(14)
    StartCard monitoringLogCard(MessageReaders readers) {
      return new StartCard(
          "Monitoring log",
          "Look up what came in on the school’s accounts, and what was done about it.",
          ADDRESS,
          person -> !readers.readBy(person.actor()).isEmpty());
    }
  }

  @GetMapping
  String list(
      @RequestParam(required = false) String school,
      @RequestParam(name = "words", defaultValue = "") String asked,
      @RequestParam(required = false) String offensive,
      Model model) {
    SchoolChoice choice = SchoolChoice.of(readers.readBy(people.now()), school);
    String sought = asked.substring(0, Math.min(LONGEST_WORDS, asked.length())).strip();
    read(choice.school(), "log", "Monitoring log");
    boolean offensiveAlone = offensive != null;
    // Words are looked for in what a line shows, names and moments too, so among all of them.
    List<LogLine> found =
        lines
            .of(
                choice.school(),
                offensiveAlone,
                decisions(choice.school()),
                sought.isEmpty() ? MOST_SHOWN : Integer.MAX_VALUE)
            .stream()
            .filter(line -> line.has(sought))
            .toList();
    model.addAttribute("choice", choice);
    model.addAttribute("words", sought);
    model.addAttribute("offensive", offensiveAlone);
    model.addAttribute(
        "found", sought.isEmpty() ? lines.count(choice.school(), offensiveAlone) : found.size());
    model.addAttribute("lines", found.stream().limit(MOST_SHOWN).toList());
    return "accountmonitoring/log";
  }

  @GetMapping("/export")
  ResponseEntity<byte[]> export(@RequestParam(required = false) String school) {
    School its = SchoolChoice.of(readers.readBy(people.now()), school).school();
    List<LogLine> all = lines.of(its, false, decisions(its), Integer.MAX_VALUE);
    read(its, "log-export", "Monitoring log exported");
    return ResponseEntity.ok()
        .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "attachment; filename=\"monitoring-log-" + its.id() + ".csv\"")
        .body(csv(all).getBytes(StandardCharsets.UTF_8));
  }

  private boolean decisions(School school) {
    return readers.mayReadEscalation(people.now(), school.id());
  }

  /** Before it is shown: it has people's words. */
  private void read(School school, String element, String name) {
    trail.recordApart(
        TrailEvent.of(
                Chain.ofRegister(school.id(), "accounts"),
                Kind.RECORD_READ,
                By.person(people.now().userId()))
            .inSchool(school.id())
            .at(element, name));
  }

  private static String csv(List<LogLine> lines) {
    StringBuilder file = new StringBuilder();
    CSVFormat format =
        CSVFormat.RFC4180.builder().setHeader(LogLine.COLUMNS.toArray(String[]::new)).get();
    try (CSVPrinter csv = new CSVPrinter(file, format)) {
      for (LogLine line : lines) {
        csv.printRecord(line.values().map(SpreadsheetCell::harmless).toList());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return file.toString();
  }
}
