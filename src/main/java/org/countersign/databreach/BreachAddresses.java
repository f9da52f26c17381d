package org.countersign.databreach;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.countersign.access.Actor;
import org.countersign.access.CurrentPerson;
import org.countersign.audit.By;
import org.countersign.audit.Chain;
import org.countersign.audit.Kind;
import org.countersign.audit.Trail;
import org.countersign.audit.TrailEvent;
import org.countersign.school.People;
import org.countersign.school.School;
import org.countersign.start.SchoolChoice;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** What the forms of data breach read. What is another school's is not there. */
@RestController
class BreachAddresses {

  private final BreachReaders readers;
  private final Breaches breaches;
  private final BreachLines lines;
  private final AffectedFamilies families;
  private final People staff;
  private final CurrentPerson people;
  private final Trail trail;
  private final Clock clock;

  BreachAddresses(
      BreachReaders readers,
      Breaches breaches,
      BreachLines lines,
      AffectedFamilies families,
      People staff,
      CurrentPerson people,
      Trail trail,
      Clock clock) {
    this.readers = readers;
    this.breaches = breaches;
    this.lines = lines;
    this.families = families;
    this.staff = staff;
    this.people = people;
    this.trail = trail;
    this.clock = clock;
  }

  /** What a form that notes a breach offers. */
  record Form(String schoolName, String today, List<Choice> kinds, List<Choice> staff) {}

  record Choice(String id, String title) {}

  /**
   * @param late whether the 72 hours are over
   * @param families how many addresses of families the roll has for it
   * @param notReached names of the children of whose family it has none
   */
  record Sheet(
      BreachLine breach, String today, boolean late, int families, List<String> notReached) {}

  @GetMapping("/breach-forms/form")
  Form form(@RequestParam(required = false) String school) {
    School its = SchoolChoice.of(readers.notedBy(people.now()), school).school();
    return new Form(
        its.name(),
        LocalDate.now(clock).toString(),
        Kinds.all().entrySet().stream()
            .map(kind -> new Choice(kind.getKey(), kind.getValue()))
            .toList(),
        staff.staffOf(its.id()).stream()
            .map(person -> new Choice(person.username(), person.fullName()))
            .toList());
  }

  @GetMapping("/breach-forms/{id:[0-9a-f-]{36}}")
  Sheet breach(@PathVariable String id) {
    Actor person = people.now();
    for (String school : person.schools()) {
      var breach = breaches.byId(school, id).filter(one -> readers.mayRead(person, one));
      if (breach.isPresent()) {
        read(breach.get(), person);
        return new Sheet(
            lines.of(breach.get()),
            LocalDate.now(clock).toString(),
            lines.isLate(breach.get(), clock.instant()),
            families.of(breach.get()).size(),
            families.notReached(breach.get()));
      }
    }
    throw new ResponseStatusException(HttpStatus.NOT_FOUND);
  }

  private void read(Breach breach, Actor person) {
    trail.recordApart(
        TrailEvent.of(Chain.ofCase(breach.caseKey()), Kind.RECORD_READ, By.person(person.userId()))
            .inSchool(breach.school())
            .at("breach", "Record of the breach"));
  }
}
