package org.countersign.post;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.countersign.access.Actor;
import org.countersign.access.CurrentPerson;
import org.countersign.school.School;
import org.countersign.start.PageWords;
import org.countersign.start.SchoolChoice;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The school's posts, and what is on record of one. */
@Controller
@RequestMapping("/posts")
class PostPages {

  private static final int FIRST_WORDS = 90;
  private static final int LAST_PAGE = 10_000;

  private final PostReaders readers;
  private final PostList list;
  private final PostRegister register;
  private final RecordFacts records;
  private final NamedAccounts accounts;
  private final PageWords words;
  private final PostReadings readings;
  private final CurrentPerson people;

  PostPages(
      PostReaders readers,
      PostList list,
      PostRegister register,
      RecordFacts records,
      NamedAccounts accounts,
      PageWords words,
      PostReadings readings,
      CurrentPerson people) {
    this.readers = readers;
    this.list = list;
    this.register = register;
    this.records = records;
    this.accounts = accounts;
    this.words = words;
    this.readings = readings;
    this.people = people;
  }

  /**
   * A line of the list.
   *
   * @param number null for the moment in which its case is opened
   * @param day on which it went out, or is to
   */
  record Line(
      String number, String account, String firstWords, String author, String day, String status) {}

  @GetMapping
  String list(
      @RequestParam(required = false) String school,
      @RequestParam(defaultValue = "") String status,
      @RequestParam(defaultValue = "1") String page,
      Model model) {
    SchoolChoice choice = SchoolChoice.of(readers.readBy(people.now()), school);
    int number = page.matches("\\d{1,5}") ? Math.min(LAST_PAGE, Integer.parseInt(page)) : 1;
    int shown = Math.max(1, number);
    Status wanted = wanted(status).orElse(null);
    List<PostList.Line> found = list.newest(choice.school().id(), wanted, shown - 1);
    model.addAttribute("choice", choice);
    model.addAttribute("statuses", Status.values());
    model.addAttribute("status", wanted);
    model.addAttribute("page", shown);
    model.addAttribute("more", found.size() > PostList.PAGE);
    model.addAttribute(
        "lines",
        found.stream().limit(PostList.PAGE).map(line -> line(choice.school(), line)).toList());
    model.addAttribute("completeFrom", completeFrom(choice.school()));
    return "post/list";
  }

  private static Optional<Status> wanted(String status) {
    return Status.byId(status);
  }

  /** Null while nobody has said it. */
  private String completeFrom(School school) {
    LocalDate day = school.registersCompleteFrom();
    return day == null ? null : words.day(day);
  }

  private Line line(School school, PostList.Line line) {
    return new Line(
        line.caseKey(),
        accounts.of(school.id(), line.account()).words(),
        firstWords(line.words()),
        words.person(line.author()),
        line.postedAt() == null ? words.day(line.publishOn()) : words.day(line.postedAt()),
        line.takenDownAt() == null
            ? line.status().words()
            : "taken down on " + words.day(line.takenDownAt()));
  }

  private static String firstWords(String text) {
    String line = text.replaceAll("\\s+", " ").strip();
    if (line.codePointCount(0, line.length()) <= FIRST_WORDS) {
      return line;
    }
    String cut = line.substring(0, line.offsetByCodePoints(0, FIRST_WORDS));
    int space = cut.lastIndexOf(' ');
    return (space > FIRST_WORDS / 2 ? cut.substring(0, space) : cut) + "…";
  }

  @GetMapping("/{number:[a-z0-9-]+-POST-[0-9-]+}")
  String record(@PathVariable String number, Model model) {
    Actor person = people.now();
    Post post =
        register
            .byCase(number)
            .filter(found -> readers.mayRead(person, found.school()))
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    readings.record(post, person);
    model.addAttribute("post", records.of(post, person));
    return "post/record";
  }
}
