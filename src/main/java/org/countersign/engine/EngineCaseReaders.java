package org.countersign.engine;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
  public Predicate<String> detailsOf(String number, String school, Actor person) {
    Optional<Procedure> known = procedure(number, school);
    Set<Role> held = people.rolesOf(person.userId(), school);
    return element ->
        known
            .map(procedure -> element == null ? Set.<String>of() : procedure.detailsFor(element))
            .filter(few -> few.isEmpty() || held.stream().anyMatch(role -> few.contains(role.id())))
            .isPresent();
  }

  @Override
  public Optional<String> procedureOf(String number, String school) {
    return procedure(number, school).map(Procedure::key);
  }

  @Override
  public Set<String> proceduresRead(String school, Actor person) {
    return person.schools().contains(school)
        ? rights.run(this::ordinary).stream()
            .filter(procedure -> reads(procedure, school, person))
            .map(Procedure::key)
            .collect(Collectors.toUnmodifiableSet())
        : Set.of();
  }

  @Override
  public boolean isOrdinary(String procedure) {
    return rights.run(this::ordinary).stream().anyMatch(one -> one.key().equals(procedure));
  }

  private List<Procedure> ordinary() {
    return all().filter(procedure -> !procedure.isConfidential()).toList();
  }

  private Optional<Procedure> procedure(String number, String school) {
    return number.startsWith(school + "-")
        ? rights.run(() -> procedure(number.substring(school.length() + 1)))
        : Optional.empty();
  }

  private Optional<Procedure> procedure(String rest) {
    return all().filter(procedure -> rest.startsWith(procedure.code() + "-")).findFirst();
  }

  private Stream<Procedure> all() {
    return repository.createProcessDefinitionQuery().latestVersion().list().stream()
        .map(one -> Procedure.of(repository.getBpmnModelInstance(one.getId()), one.getKey()));
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
