package org.countersign.accounthandover;

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

/** What the forms of a handover read. What is another school's is not there, as if it was not. */
@RestController
class HandoverAddresses {

  private final HandoverReaders readers;
  private final HandoverRegister register;
  private final HandoverFormFacts forms;
  private final HandoverFacts facts;
  private final CurrentPerson people;
  private final Schools schools;

  HandoverAddresses(
      HandoverReaders readers,
      HandoverRegister register,
      HandoverFormFacts forms,
      HandoverFacts facts,
      CurrentPerson people,
      Schools schools) {
    this.readers = readers;
    this.register = register;
    this.forms = forms;
    this.facts = facts;
    this.people = people;
    this.schools = schools;
  }

  /** Whoever reads handovers may ask; which, is decided here. */
  @Configuration(proxyBeanMethods = false)
  static class Addresses {

    @Bean
    OpenAddress handoversAddress(HandoverReaders readers) {
      return new OpenAddress("/account-handovers", readers::mayReadOne);
    }
  }

  @GetMapping("/account-handovers/form")
  HandoverFormFacts.Facts form(@RequestParam(required = false) String school) {
    return forms.of(SchoolChoice.of(readers.askedForBy(people.now()), school));
  }

  @GetMapping("/account-handovers/{id:[0-9a-f-]{36}}")
  HandoverFacts.Facts handover(@PathVariable String id) {
    Actor person = people.now();
    for (String school : person.schools()) {
      var handover = register.byId(school, id).filter(one -> readers.mayRead(person, one));
      if (handover.isPresent()) {
        return facts.of(handover.get(), schools.byId(school).orElseThrow(), person);
      }
    }
    throw new ResponseStatusException(HttpStatus.NOT_FOUND);
  }
}
