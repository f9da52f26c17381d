package org.countersign.accountmonitoring;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.countersign.access.StandIns;
import org.countersign.access.TaskFacts;
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

  private static final List<Role> LINE =
      List.of(Role.DSL, Role.HEADTEACHER, Role.DEPUTY_HEADTEACHER);

  private final People people;
  private final StandIns standIns;
  private final Notices notices;

  SafeguardingLead(People people, StandIns standIns, Notices notices) {
    this.people = people;
    this.standIns = standIns;
    this.notices = notices;
  }

  /** Usernames of those who lead it and are there, else of the head, else of the deputy head. */
  List<String> of(String school) {
    return of(school, Set.of());
  }

  /**
   * The same, without some.
   *
   * @param involved usernames of those who must not hear of it
   */
  List<String> of(String school, Set<String> involved) {
    Predicate<String> isThere = isThere(school);
    return inLine(school, person -> !involved.contains(person) && isThere.test(person));
  }

  /** Whether somebody is at the school, and not away at this moment. */
  Predicate<String> isThere(String school) {
    Predicate<TaskFacts> needsNobody = standIns.needsNobody(school);
    return person ->
        needsNobody.test(new TaskFacts(school, null, Set.of(person), Set.of(), Set.of()));
  }

  /** Where none of them is there, those who would hear of it if they were. */
  List<String> orAnybody(String school) {
    return orAnybody(school, Set.of());
  }

  /** The same, without some. */
  List<String> orAnybody(String school, Set<String> involved) {
    List<String> there = of(school, involved);
    return there.isEmpty() ? inLine(school, person -> !involved.contains(person)) : there;
  }

  /** Everybody who may come to hear of it, in that order, each once. */
  List<String> all(String school) {
    return LINE.stream()
        .flatMap(role -> people.holdersOf(role, school).stream())
        .map(Person::username)
        .distinct()
        .toList();
  }

  private List<String> inLine(String school, Predicate<String> who) {
    return LINE.stream()
        .map(role -> people.holdersOf(role, school).stream().map(Person::username))
        .map(holders -> holders.filter(who).toList())
        .filter(holders -> !holders.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  /** Something offensive was logged: they hear of it at once, and decide once it is dealt with. */
  void hearsOf(Message message) {
    for (String one : orAnybody(message.school())) {
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
