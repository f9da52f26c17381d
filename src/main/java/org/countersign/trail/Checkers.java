package org.countersign.trail;

import org.countersign.access.Actor;
import org.countersign.school.People;
import org.countersign.school.Role;
import org.springframework.stereotype.Component;

/** Who is told whether the trail is whole: administrators and auditors. */
@Component
class Checkers {

  private final People people;

  Checkers(People people) {
    this.people = people;
  }

  boolean includes(Actor person) {
    return person.isAdministrator()
        || person.schools().stream()
            .anyMatch(school -> people.rolesOf(person.userId(), school).contains(Role.AUDITOR));
  }
}
