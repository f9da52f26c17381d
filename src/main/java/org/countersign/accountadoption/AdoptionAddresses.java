package org.countersign.accountadoption;

import org.countersign.access.Actor;
import org.countersign.access.CurrentPerson;
import org.countersign.access.OpenAddress;
import org.countersign.school.Schools;
import org.countersign.start.SchoolChoice;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** What the forms of account adoption read. What is another school's is not there. */
@RestController
class AdoptionAddresses {

  private final AdoptionReaders readers;
  private final AdoptionTable adoptions;
  private final AdoptionFormFacts forms;
  private final AdoptionFacts facts;
  private final CurrentPerson people;
  private final Schools schools;

  AdoptionAddresses(
      AdoptionReaders readers,
      AdoptionTable adoptions,
      AdoptionFormFacts forms,
      AdoptionFacts facts,
      CurrentPerson people,
      Schools schools) {
    this.readers = readers;
    this.adoptions = adoptions;
    this.forms = forms;
    this.facts = facts;
    this.people = people;
    this.schools = schools;
  }

  /** Whoever reads adoptions may ask; which, is decided here. */
  @Configuration(proxyBeanMethods = false)
  static class Addresses {

    @Bean
    OpenAddress adoptionsAddress(AdoptionReaders readers) {
      return new OpenAddress("/account-adoptions", readers::mayReadOne);
    }
  }

  @GetMapping("/account-adoptions/form")
  AdoptionFormFacts.Facts form(@RequestParam(required = false) String school) {
    return forms.of(SchoolChoice.of(readers.namedForBy(people.now()), school));
  }

  @GetMapping("/account-adoptions/{id:[0-9a-f-]{36}}")
  AdoptionFacts.Facts adoption(@PathVariable String id) {
    Actor person = people.now();
    for (String school : person.schools()) {
      var adoption = adoptions.byId(school, id).filter(one -> readers.mayRead(person, one));
      if (adoption.isPresent()) {
        return facts.of(adoption.get(), schools.byId(school).orElseThrow(), person);
      }
    }
    throw new ResponseStatusException(HttpStatus.NOT_FOUND);
  }
}
