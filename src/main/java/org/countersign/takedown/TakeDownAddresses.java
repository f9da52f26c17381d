package org.countersign.takedown;

import org.countersign.access.Actor;
import org.countersign.access.CurrentPerson;
import org.countersign.audit.By;
import org.countersign.audit.Chain;
import org.countersign.audit.Kind;
import org.countersign.audit.Trail;
import org.countersign.audit.TrailEvent;
import org.countersign.school.School;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** What the forms of take-down read. What is another school's is not there, as if it was not. */
@RestController
class TakeDownAddresses {

  private final TakeDownReaders readers;
  private final TakeDowns takeDowns;
  private final TakeDownSheets sheets;
  private final CurrentPerson people;
  private final Trail trail;

  TakeDownAddresses(
      TakeDownReaders readers,
      TakeDowns takeDowns,
      TakeDownSheets sheets,
      CurrentPerson people,
      Trail trail) {
    this.readers = readers;
    this.takeDowns = takeDowns;
    this.sheets = sheets;
    this.people = people;
    this.trail = trail;
  }

  @GetMapping("/take-downs/{id:[0-9a-f-]{36}}")
  TakeDownSheets.Sheet takeDown(@PathVariable String id) {
    Actor person = people.now();
    for (School school : readers.of(person)) {
      var takeDown =
          takeDowns
              .byId(school.id(), id)
              .filter(one -> one.caseKey() != null)
              .filter(one -> readers.mayRead(person, one.school(), one.caseKey()));
      if (takeDown.isPresent()) {
        read(takeDown.get(), person);
        return sheets.of(takeDown.get(), school);
      }
    }
    throw new ResponseStatusException(HttpStatus.NOT_FOUND);
  }

  /** Before it is shown: it names a child. */
  private void read(TakeDown takeDown, Actor person) {
    trail.recordApart(
        TrailEvent.of(
                Chain.ofCase(takeDown.caseKey()), Kind.RECORD_READ, By.person(person.userId()))
            .inSchool(takeDown.school())
            .at("take-down", "What is to be taken down"));
  }
}
