package org.countersign.engine;

import java.util.Collection;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.countersign.access.CaseTeams;
import org.countersign.access.TeamMember;
import org.springframework.stereotype.Component;

/**
 * Whom of the team a step of a confidential case is for, as models ask: {@code
 * camunda:candidateUsers="${teamOf.caseManager(execution)}"}. It is asked again whenever the team
 * changes, and the task follows.
 */
@Component("teamOf")
public class TeamPeople {

  private final CaseTeams teams;

  TeamPeople(CaseTeams teams) {
    this.teams = teams;
  }

  /** Empty where nobody manages the case at present. */
  public Collection<String> caseManager(DelegateExecution execution) {
    return teams.caseManager(execution.getProcessBusinessKey()).map(List::of).orElse(List.of());
  }

  public Collection<String> everybody(DelegateExecution execution) {
    return teams.members(execution.getProcessBusinessKey()).stream()
        .map(TeamMember::person)
        .toList();
  }
}
