package org.countersign.engine;

import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.RepositoryService;
import org.countersign.access.Actor;
import org.countersign.access.CaseReaders;
import org.countersign.access.CaseTeams;
import org.countersign.access.ServerRights;
import org.countersign.school.People;
import org.countersign.school.Role;
import org.springframework.stereotype.Component;

/**
 * Who reads a case of an ordinary procedure: whoever the model has work on it or read it, and whom
 * the school asks about its records; not whoever may only start one. Asked of the model as it is
 * now: the engine forgets cases, and a role that lost its sight has lost it for old cases too. A
 * confidential case is read by its team.
 */
@Component
class EngineCaseReaders implements CaseReaders {

  private static final Set<Role> ALWAYS =
      Set.of(Role.AUDITOR, Role.HEADTEACHER, Role.DSL, Role.DATA_LEAD);

  private final RepositoryService repository;
  private final People people;
  private final ServerRights rights;
  private final CaseTeams teams;

  EngineCaseReaders(
      RepositoryService repository, People people, ServerRights rights, CaseTeams teams) {
    this.repository = repository;
    this.people = people;
    this.rights = rights;
    this.teams = teams;
  }

  @Override
  public boolean mayRead(String number, String school, Actor person) {
    return person.schools().contains(school)
        && procedure(number, school)
            .filter(
                procedure ->
                    procedure.isConfidential()
                        ? teams.isOn(person, number)
                        : reads(procedure, school, person))
            .isPresent();
  }

  @Override
  public Optional<String> procedureOf(String number, String school) {
    return procedure(number, school).map(Procedure::key);
  }

  private Optional<Procedure> procedure(String number, String school) {
    return number.startsWith(school + "-")
        ? rights.run(() -> procedure(number.substring(school.length() + 1)))
        : Optional.empty();
  }

  private Optional<Procedure> procedure(String rest) {
    return repository.createProcessDefinitionQuery().latestVersion().list().stream()
        .map(one -> Procedure.of(repository.getBpmnModelInstance(one.getId()), one.getKey()))
        .filter(procedure -> rest.startsWith(procedure.code() + "-"))
        .findFirst();
  }

  private boolean reads(Procedure procedure, String school, Actor person) {
    return people.rolesOf(person.userId(), school).stream()
        .anyMatch(
            role ->
                ALWAYS.contains(role)
                    || procedure.workers().contains(role.id())
                    || procedure.readers().contains(role.id()));
  }
}
