package org.countersign.consentwithdrawal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.countersign.access.Actor;
import org.countersign.access.CurrentPerson;
import org.countersign.access.OpenAddress;
import org.countersign.audit.By;
import org.countersign.audit.Chain;
import org.countersign.audit.Kind;
import org.countersign.audit.Trail;
import org.countersign.audit.TrailEvent;
import org.countersign.school.Pupil;
import org.countersign.school.PupilClasses;
import org.countersign.school.Roll;
import org.countersign.school.School;
import org.countersign.start.SchoolChoice;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/**
 * What the forms of consent withdrawal read. What is another school's is not there, as if it was
 * not.
 */
@RestController
@RequestMapping(NoticeAddresses.ADDRESS)
class NoticeAddresses {

  static final String ADDRESS = "/consent-notices";

  private final NoticeReaders readers;
  private final ConsentKeepers keepers;
  private final NoticeRegister register;
  private final NoticeFormFacts forms;
  private final NoticeFacts facts;
  private final LetterPdf letters;
  private final Roll roll;
  private final PupilClasses classes;
  private final CurrentPerson people;
  private final Trail trail;
  private final Clock clock;

  NoticeAddresses(
      NoticeReaders readers,
      ConsentKeepers keepers,
      NoticeRegister register,
      NoticeFormFacts forms,
      NoticeFacts facts,
      LetterPdf letters,
      Roll roll,
      PupilClasses classes,
      CurrentPerson people,
      Trail trail,
      Clock clock) {
    this.readers = readers;
    this.keepers = keepers;
    this.register = register;
    this.forms = forms;
    this.facts = facts;
    this.letters = letters;
    this.roll = roll;
    this.classes = classes;
    this.people = people;
    this.trail = trail;
    this.clock = clock;
  }

  /** Whoever enters or reads notices may ask; which, is decided here. */
  @Configuration(proxyBeanMethods = false)
  static class Addresses {

    @Bean
    OpenAddress consentNoticesAddress(NoticeReaders readers) {
      return new OpenAddress(
          ADDRESS, person -> !readers.enteredBy(person).isEmpty() || readers.mayReadOne(person));
    }
  }

  /**
   * @param more whether more were found than are told
   */
  record Pupils(List<Found> pupils, boolean more) {}

  record Found(String id, String name, String classes, boolean left) {}

  record Carers(List<NoticeFormFacts.Named> carers) {}

  @GetMapping("/form")
  NoticeFormFacts.Facts form(@RequestParam(required = false) String school) {
    Actor person = people.now();
    SchoolChoice choice = SchoolChoice.of(readers.enteredBy(person), school);
    return forms.of(choice, readers.mayEnterAll(person, choice.school().id()));
  }

  /** By the words of a name, leavers too. */
  @GetMapping("/pupils")
  Pupils pupils(
      @RequestParam(required = false) String school,
      @RequestParam(defaultValue = "") String words) {
    String where = SchoolChoice.of(readers.enteredBy(people.now()), school).school().id();
    LocalDate today = LocalDate.now(clock);
    List<Pupil> found = roll.find(where, words, true);
    Map<String, List<String>> titles =
        classes.of(where, found.stream().map(Pupil::sourcedId).toList(), today);
    return new Pupils(
        found.stream()
            .map(
                pupil ->
                    new Found(
                        pupil.sourcedId(),
                        pupil.fullName(),
                        String.join(", ", titles.getOrDefault(pupil.sourcedId(), List.of())),
                        !pupil.isOnRoll(today)))
            .toList(),
        found.size() == Roll.MOST_FOUND);
  }

  /** Names of the carers whom the roll links to the pupil. */
  @GetMapping("/givers")
  Carers givers(@RequestParam(required = false) String school, @RequestParam String pupil) {
    String where = SchoolChoice.of(readers.enteredBy(people.now()), school).school().id();
    return new Carers(
        roll.carersOf(where, pupil).stream()
            .map(carer -> new NoticeFormFacts.Named(carer.sourcedId(), carer.fullName()))
            .toList());
  }

  @GetMapping("/{id:[0-9a-f-]{36}}")
  NoticeFacts.Facts notice(@PathVariable String id) {
    Its its = its(id);
    read(its.notice(), "notice", "Notice about consent");
    return facts.of(its.notice(), keepers.mayExtend(people.now(), its.school()));
  }

  @GetMapping("/{id:[0-9a-f-]{36}}/letter")
  ResponseEntity<byte[]> letter(@PathVariable String id) {
    Its its = its(id);
    Letter letter =
        register
            .letter(its.notice())
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    read(its.notice(), "letter", "Answer to a notice about consent");
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_PDF)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "inline; filename=\"" + its.notice().caseKey() + ".pdf\"")
        .body(letters.of(its.school(), its.notice(), letter));
  }

  private record Its(School school, ConsentNotice notice) {}

  private Its its(String id) {
    Actor person = people.now();
    for (School school : readers.of(person)) {
      var notice = register.byId(school.id(), id).filter(one -> readers.mayRead(person, one));
      if (notice.isPresent()) {
        return new Its(school, notice.get());
      }
    }
    throw new ResponseStatusException(HttpStatus.NOT_FOUND);
  }

  /** Before it is shown: what cannot be written is not. */
  private void read(ConsentNotice notice, String element, String name) {
    trail.recordApart(
        TrailEvent.of(
                Chain.ofCase(notice.caseKey()), Kind.RECORD_READ, By.person(people.now().userId()))
            .inSchool(notice.school())
            .at(element, name));
  }
}
