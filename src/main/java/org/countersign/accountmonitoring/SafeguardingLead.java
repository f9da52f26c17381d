package org.countersign.accountmonitoring;

import java.util.List;
import java.util.stream.Stream;
import org.countersign.notice.Addressee;
import org.countersign.notice.Notices;
import org.countersign.notice.Telling;
import org.countersign.school.People;
import org.countersign.school.Person;
import org.countersign.school.Role;
import org.springframework.stereotype.Component;

/** The designated safeguarding lead: who it is, and what they hear before they are asked. */
@Component
class SafeguardingLead {

  private final People people;
  private final Notices notices;

  SafeguardingLead(People people, Notices notices) {
    this.people = people;
    this.notices = notices;
  }

  /** Usernames; the headteacher's where nobody holds the role, and nobody where both are vacant. */
  List<String> of(String school) {
    return Stream.of(Role.DSL, Role.HEADTEACHER)
        .map(role -> people.holdersOf(role, school))
        .filter(holders -> !holders.isEmpty())
        .findFirst()
        .orElse(List.of())
        .stream()
        .map(Person::username)
        .toList();
  }

  /** Something offensive was logged: they hear of it at once, and decide once it is dealt with. */
  void hearsOf(Message message) {
    for (String one : of(message.school())) {
      notices.tell(
          new Telling(
              "offensive:" + message.id() + ":" + one,
              message.school(),
              message.caseKey(),
              Addressee.person(one),
              "Something offensive was logged: " + message.caseKey(),
              "The evidence is saved first. You are asked afterwards whether it goes further. If a"
                  + " child may be in danger, act now: read it under “Monitoring log”.",
              "OBS:MON-1c; ours: the safeguarding lead sees each offensive comment",
              true));
    }
  }
}
