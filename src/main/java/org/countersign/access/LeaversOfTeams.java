package org.countersign.access;

import java.util.Set;
import java.util.stream.Collectors;
import org.countersign.school.People;
import org.countersign.school.Person;
import org.countersign.school.RollChanged;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Whoever leaves the school's roll leaves the teams of its confidential cases, at that moment. */
@Component
class LeaversOfTeams {

  private static final String REASON = "Left the school’s roll.";

  private final TeamTable table;
  private final CaseTeams teams;
  private final People people;

  LeaversOfTeams(TeamTable table, CaseTeams teams, People people) {
    this.table = table;
    this.teams = teams;
    this.people = people;
  }

  @EventListener
  void follow(RollChanged change) {
    String school = change.school();
    Set<String> staff =
        people.staffOf(school).stream().map(Person::username).collect(Collectors.toSet());
    table.everybody(school).stream()
        .filter(person -> !staff.contains(person))
        .forEach(person -> leave(school, person));
  }

  private void leave(String school, String person) {
    table.casesOf(person).stream()
        .filter(one -> one.school().equals(school))
        .forEach(one -> teams.remove(one.number(), person, REASON, null));
  }
}
