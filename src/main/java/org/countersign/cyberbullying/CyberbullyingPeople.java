package org.countersign.cyberbullying;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.countersign.access.CaseTeams;
import org.countersign.access.TeamMember;
import org.countersign.policy.AnswersOfToday;
import org.countersign.school.People;
import org.countersign.school.Role;
import org.springframework.stereotype.Component;

/**
 * Whom of a case's team a step is for, as the model asks it; asked again whenever the team changes.
 * Where nobody of the team holds the role, it is for the case manager, else for the whole team.
 */
@Component
public class CyberbullyingPeople {

  private final CaseTeams teams;
  private final CaseIncident incidents;
  private final AnswersOfToday policy;
  private final People people;

  CyberbullyingPeople(
      CaseTeams teams, CaseIncident incidents, AnswersOfToday policy, People people) {
    this.teams = teams;
    this.incidents = incidents;
    this.policy = policy;
    this.people = people;
  }

  /** Whoever leads by the policy. */
  public Collection<String> lead(DelegateExecution execution) {
    return lead(incidents.of(execution), execution.getProcessBusinessKey());
  }

  Collection<String> lead(Incident incident, String number) {
    Map<String, Object> facts = new HashMap<>();
    facts.put("victim", incident.victim());
    String roles =
        policy.asOf(incident.policyEditions(), "cyberbullying-lead", facts).stream()
            .map(row -> (String) row.get("roles"))
            .collect(Collectors.joining(","));
    return holding(number, incident.school(), roles);
  }

  public Collection<String> safeguarding(DelegateExecution execution) {
    return holding(execution.getProcessBusinessKey(), execution.getTenantId(), Role.DSL.id());
  }

  /** Whoever carries out the route, by its table; its lead where that names nobody else. */
  public Collection<String> route(DelegateExecution execution) {
    String roles = answer(execution, "triage", "roles");
    return roles.isEmpty()
        ? lead(execution)
        : holding(execution.getProcessBusinessKey(), execution.getTenantId(), roles);
  }

  /** The safeguarding lead first where they may hold back, else whoever the table names. */
  public Collection<String> police(DelegateExecution execution) {
    boolean passedOn =
        ConsiderPolice.PASS_ON.equals(execution.getVariable("considerPoliceDecision"));
    String roles =
        !passedOn && Boolean.parseBoolean(answer(execution, "police", "holdBack"))
            ? Role.DSL.id()
            : answer(execution, "police", "roles");
    return holding(execution.getProcessBusinessKey(), execution.getTenantId(), roles);
  }

  private static String answer(DelegateExecution execution, String table, String output) {
    return execution.getVariable(table) instanceof Map<?, ?> row && row.get(output) != null
        ? String.valueOf(row.get(output))
        : "";
  }

  private Collection<String> holding(String number, String school, String roles) {
    List<String> team = teams.members(number).stream().map(TeamMember::person).toList();
    Set<String> wanted = Set.copyOf(Arrays.asList(roles.split(",")));
    List<String> found =
        team.stream()
            .filter(
                person ->
                    people.rolesOf(person, school).stream()
                        .map(Role::id)
                        .anyMatch(wanted::contains))
            .toList();
    if (!found.isEmpty()) {
      return found;
    }
    return teams.caseManager(number).map(List::of).orElse(team);
  }
}
