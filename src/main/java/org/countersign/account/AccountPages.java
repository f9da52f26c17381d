package org.countersign.account;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.countersign.access.CurrentPerson;
import org.countersign.audit.By;
import org.countersign.audit.Chain;
import org.countersign.audit.Kind;
import org.countersign.audit.Trail;
import org.countersign.audit.TrailEvent;
import org.countersign.school.School;
import org.countersign.start.PageWords;
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

/** The account register: a list to be searched, each account, and the whole as a file. */
@Controller
@RequestMapping(AccountPages.ADDRESS)
class AccountPages {

  static final String ADDRESS = "/accounts";

  private static final int LONGEST_WORDS = 200;

  private final AccountReaders readers;
  private final AccountLines lines;
  private final SocialAccounts accounts;
  private final AccountRegister register;
  private final AccountExport export;
  private final OlderPosts older;
  private final PageWords words;
  private final CurrentPerson people;
  private final Trail trail;

  AccountPages(
      AccountReaders readers,
      AccountLines lines,
      SocialAccounts accounts,
      AccountRegister register,
      AccountExport export,
      OlderPosts older,
      PageWords words,
      CurrentPerson people,
      Trail trail) {
    this.readers = readers;
    this.lines = lines;
    this.accounts = accounts;
    this.register = register;
    this.export = export;
    this.older = older;
    this.words = words;
    this.people = people;
    this.trail = trail;
  }

  /**
   * What an account was from when on.
   *
   * @param by who brought it about
   * @param number of the case in which, or null
   * @param note what else is to be read of it, or null
   */
  record Since(String at, String status, String by, String number, String note) {}

  @GetMapping
  String list(
      @RequestParam(required = false) String school,
      @RequestParam(name = "words", defaultValue = "") String asked,
      Model model) {
    SchoolChoice choice = SchoolChoice.of(readers.readBy(people.now()), school);
    String sought = asked.substring(0, Math.min(LONGEST_WORDS, asked.length())).strip();
    model.addAttribute("choice", choice);
    model.addAttribute("words", sought);
    model.addAttribute(
        "accounts", lines.of(choice.school()).stream().filter(line -> line.has(sought)).toList());
    model.addAttribute("least", accounts.leastOwners(choice.school().id()));
    return "account/list";
  }

  @GetMapping("/{school:[a-z0-9-]+}/{id:[a-z0-9-]+}")
  String account(@PathVariable String school, @PathVariable String id, Model model) {
    School its = SchoolChoice.of(readers.readBy(people.now()), school).school();
    SocialAccount account =
        accounts
            .byId(its.id(), id)
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    read(its, "account", "Record of the account " + id);
    model.addAttribute("school", its);
    model.addAttribute("account", lines.of(its, account));
    model.addAttribute(
        "history", register.history(its.id(), id).stream().map(this::since).toList());
    model.addAttribute("olderPosts", older.of(its.id(), id).size());
    return "account/record";
  }

  private Since since(AccountRegister.StatusLine line) {
    return new Since(
        words.moment(line.since()),
        line.status().id(),
        line.by() == null ? nobody(line) : words.person(line.by()),
        line.caseKey(),
        line.note());
  }

  private static String nobody(AccountRegister.StatusLine line) {
    return line.caseKey() == null ? "a file" : "the product";
  }

  /** Before it is shown: it says where the password is kept. */
  private void read(School school, String element, String name) {
    trail.recordApart(
        TrailEvent.of(
                Chain.ofRegister(school.id(), "accounts"),
                Kind.RECORD_READ,
                By.person(people.now().userId()))
            .inSchool(school.id())
            .at(element, name));
  }

  @GetMapping("/export")
  ResponseEntity<byte[]> export(@RequestParam(required = false) String school) {
    School its = SchoolChoice.of(readers.readBy(people.now()), school).school();
    List<AccountLine> all = lines.of(its);
    read(its, "export", "Account register exported");
    return ResponseEntity.ok()
        .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "attachment; filename=\"accounts-" + its.id() + ".csv\"")
        .body(export.csv(all).getBytes(StandardCharsets.UTF_8));
  }
}
