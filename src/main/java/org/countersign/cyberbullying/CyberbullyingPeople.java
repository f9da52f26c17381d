package org.countersign.cyberbullying;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.VariableScope;
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
  public Collection<String> lead(VariableScope its) {
    return lead(incidents.of(its));
  }

  Collection<String> lead(Incident incident) {
    String roles =
        policy
            .asOf(
                incident.policyEditions(),
                "cyberbullying-lead",
                Map.of("victim", incident.victim()))
            .stream()
            .map(row -> (String) row.get("roles"))
            .collect(Collectors.joining(","));
    return holding(incident, roles);
  }

  public Collection<String> safeguarding(VariableScope its) {
    return holding(incidents.of(its), Role.DSL.id());
  }

  /** Whoever carries out the route, by its table; its lead where that names nobody else. */
  public Collection<String> route(VariableScope its) {
    String roles = answer(its, "triage", "roles");
    return roles.isEmpty() ? lead(its) : holding(incidents.of(its), roles);
  }

  /** The safeguarding lead first where they may hold back, else whoever the table names. */
  public Collection<String> police(VariableScope its) {
    boolean passedOn = ConsiderPolice.PASS_ON.equals(its.getVariable("considerPoliceDecision"));
    boolean leadFirst = !passedOn && Boolean.parseBoolean(answer(its, "police", "holdBack"));
    return holding(incidents.of(its), leadFirst ? Role.DSL.id() : answer(its, "police", "roles"));
  }

  private static String answer(VariableScope its, String table, String output) {
    return its.getVariable(table) instanceof Map<?, ?> row && row.get(output) != null
        ? String.valueOf(row.get(output))
        : "";
  }

  private Collection<String> holding(Incident incident, String roles) {
    List<String> team = teams.members(incident.caseKey()).stream().map(TeamMember::person).toList();
    Set<String> wanted = Set.copyOf(Arrays.asList(roles.split(",")));
    List<String> found =
        team.stream()
            .filter(
                person ->
                    people.rolesOf(person, incident.school()).stream()
                        .map(Role::id)
                        .anyMatch(wanted::contains))
            .toList();
    if (!found.isEmpty()) {
      return found;
    }
    return teams.caseManager(incident.caseKey()).map(List::of).orElse(team);
  }
}
