package org.countersign.cyberbullying;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.countersign.access.CaseTeams;
import org.countersign.cyberbullying.Field.Option;
import org.countersign.school.People;
import org.springframework.stereotype.Component;

/** Each victim has a plan and an adult of their own (B5), who is not accused in it. */
@Component
class SupportVictim implements StepRules {

  private final People people;
  private final CaseTeams teams;

  SupportVictim(People people, CaseTeams teams) {
    this.people = people;
    this.teams = teams;
  }

  @Override
  public List<Field> fields(Incident incident, Map<String, Object> known) {
    List<Option> adults = new ArrayList<>();
    people.staffOf(incident.school()).stream()
        .filter(person -> !teams.isExcluded(person.username(), incident.caseKey()))
        .forEach(person -> adults.add(new Option(person.username(), person.fullName())));
    return List.of(
        Field.text("plan", "What changes for them, from now on?"),
        Field.choice("adult", "Which adult do they turn to?", adults),
        Field.line("checkIns", "On which days does that adult ask how they are?"),
        Field.yesNo("noReply", "Do they know not to reply or retaliate?"));
  }
}
