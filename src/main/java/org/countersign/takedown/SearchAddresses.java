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

/** What the form of a search by hand reads. What is another school's is not there. */
@RestController
class SearchAddresses {

  private final TakeDownReaders readers;
  private final OlderSearches searches;
  private final SearchSheets sheets;
  private final CurrentPerson people;
  private final Trail trail;

  SearchAddresses(
      TakeDownReaders readers,
      OlderSearches searches,
      SearchSheets sheets,
      CurrentPerson people,
      Trail trail) {
    this.readers = readers;
    this.searches = searches;
    this.sheets = sheets;
    this.people = people;
    this.trail = trail;
  }

  @GetMapping("/older-posts-searches/{id:[0-9a-f-]{36}}")
  SearchSheets.Sheet search(@PathVariable String id) {
    Actor person = people.now();
    OlderSearch found =
        readers.of(person).stream()
            .map(School::id)
            .flatMap(school -> searches.byId(school, id).stream())
            .filter(one -> one.caseKey() != null)
            .filter(one -> readers.mayRead(person, one.school(), one.caseKey()))
            .findFirst()
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    // Before it is shown: it names children.
    trail.recordApart(
        TrailEvent.of(Chain.ofCase(found.caseKey()), Kind.RECORD_READ, By.person(person.userId()))
            .inSchool(found.school())
            .at("older-posts-search", "What is to be searched"));
    return sheets.of(found);
  }
}
