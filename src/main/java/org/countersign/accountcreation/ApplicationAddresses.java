package org.countersign.accountcreation;

import org.countersign.access.Actor;
import org.countersign.access.CurrentPerson;
import org.countersign.access.OpenAddress;
import org.countersign.school.School;
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

/**
 * What the forms of account creation read. What is another school's is not there, as if it was not.
 */
@RestController
class ApplicationAddresses {

  private final Schools schools;
  private final ApplicationReaders readers;
  private final ApplicationRegister register;
  private final ApplicationFormFacts forms;
  private final ApplicationFacts facts;
  private final CurrentPerson people;

  ApplicationAddresses(
      Schools schools,
      ApplicationReaders readers,
      ApplicationRegister register,
      ApplicationFormFacts forms,
      ApplicationFacts facts,
      CurrentPerson people) {
    this.schools = schools;
    this.readers = readers;
    this.register = register;
    this.forms = forms;
    this.facts = facts;
    this.people = people;
  }

  /** Whoever reads applications may ask; which, is decided here. */
  @Configuration(proxyBeanMethods = false)
  static class Addresses {

    @Bean
    OpenAddress applicationsAddress(ApplicationReaders readers) {
      return new OpenAddress("/account-applications", readers::mayReadOne);
    }
  }

  @GetMapping("/account-applications/form")
  ApplicationFormFacts.Facts form(@RequestParam(required = false) String school) {
    return forms.of(SchoolChoice.of(readers.writtenFor(people.now()), school));
  }

  @GetMapping("/account-applications/{id:[0-9a-f-]{36}}")
  ApplicationFacts.Facts application(@PathVariable String id) {
    Actor person = people.now();
    for (School school : schools.all()) {
      var application = register.byId(school.id(), id);
      if (application.isPresent() && readers.mayRead(person, application.get())) {
        return facts.of(application.get(), school, person);
      }
    }
    throw new ResponseStatusException(HttpStatus.NOT_FOUND);
  }
}
