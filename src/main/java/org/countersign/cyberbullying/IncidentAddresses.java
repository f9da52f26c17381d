package org.countersign.cyberbullying;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.RuntimeService;
import org.countersign.access.Actor;
import org.countersign.access.CaseTeams;
import org.countersign.access.CurrentPerson;
import org.countersign.access.OpenAddress;
import org.countersign.access.ServerRights;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/**
 * What the forms of cyberbullying read. A case of another team, and none alike, is not there. Each
 * reading is written before it is shown.
 */
@RestController
class IncidentAddresses {

  private final IncidentRegister register;
  private final CaseTeams teams;
  private final IncidentSheet sheets;
  private final StepWords steps;
  private final CyberbullyingPeople leads;
  private final RuntimeService runtime;
  private final ServerRights rights;
  private final CurrentPerson people;

  IncidentAddresses(
      IncidentRegister register,
      CaseTeams teams,
      IncidentSheet sheets,
      StepWords steps,
      CyberbullyingPeople leads,
      RuntimeService runtime,
      ServerRights rights,
      CurrentPerson people) {
    this.register = register;
    this.teams = teams;
    this.sheets = sheets;
    this.steps = steps;
    this.leads = leads;
    this.runtime = runtime;
    this.rights = rights;
    this.people = people;
  }

  /** Anybody may turn out to be of a team; whose what is, is decided here. */
  @Configuration(proxyBeanMethods = false)
  static class Addresses {

    @Bean
    OpenAddress cyberbullyingStepsAddress() {
      return new OpenAddress("/cyberbullying-steps", person -> !person.schools().isEmpty());
    }
  }

  /**
   * A step's form, and the case that it is about.
   *
   * @param about what files of evidence are sent for
   * @param person the victim, where the step is for each; else null
   * @param police what the table says of the police; null where it was not asked yet
   */
  record StepFacts(
      IncidentSheet.Sheet sheet,
      String school,
      String about,
      String person,
      String police,
      List<Decision> decisions,
      List<Asked> fields) {}

  record Asked(
      String name,
      String label,
      String kind,
      List<Field.Option> options,
      Set<String> when,
      boolean optional,
      String hint) {}

  @GetMapping("/cyberbullying-steps/{id:[0-9a-f-]{36}}/{task:[A-Za-z]{1,60}}")
  StepFacts step(@PathVariable String id, @PathVariable String task) {
    Actor person = people.now();
    Incident incident =
        register
            .byId(id)
            .or(() -> register.byPerson(id))
            .filter(found -> found.caseKey() != null && teams.isOn(person, found.caseKey()))
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    CaseStep step =
        steps.step(task).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    teams.opened(incident.caseKey(), person, "incident", "Case of cyberbullying");
    Map<String, Object> known = known(incident);
    return new StepFacts(
        sheets.of(incident, leads.lead(incident).contains(person.userId()), person.userId()),
        incident.school(),
        incident.id(),
        register.people(incident).stream()
            .filter(one -> one.id().equals(id))
            .map(Involved::name)
            .findFirst()
            .orElse(null),
        known.get("police") instanceof Map<?, ?> row
            ? row.get("duty") + " (" + row.get("clause") + ")"
            : null,
        step.decisions(),
        step.fields(incident, known).stream().map(IncidentAddresses::asked).toList());
  }

  /** Of a case that has ended there is nothing. */
  private Map<String, Object> known(Incident incident) {
    return rights.run(
        () ->
            runtime
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(incident.caseKey())
                .list()
                .stream()
                .findFirst()
                .<Map<String, Object>>map(one -> runtime.getVariables(one.getId()))
                .orElse(Map.of()));
  }

  private static Asked asked(Field field) {
    return new Asked(
        field.name(),
        field.label(),
        field.kind().name().toLowerCase(Locale.ROOT),
        field.options(),
        field.when(),
        field.optional(),
        field.hint());
  }
}
