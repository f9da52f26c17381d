package org.countersign.cockpit;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.countersign.access.Actor;
import org.countersign.access.CaseReaders;
import org.countersign.access.CurrentPerson;
import org.countersign.access.ProcedureModels;
import org.countersign.casebook.StepFigures;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** For Cockpit's own view of a procedure: its id, and how often and how long each step was done. */
@RestController
@RequestMapping(CockpitAddresses.ADDRESS + "/steps")
class StepsApi {

  private final ProcedureModels models;
  private final CaseReaders readers;
  private final StepFigures figures;
  private final CurrentPerson current;

  StepsApi(
      ProcedureModels models, CaseReaders readers, StepFigures figures, CurrentPerson current) {
    this.models = models;
    this.readers = readers;
    this.figures = figures;
    this.current = current;
  }

  /** The procedure of a definition, with the figures of its elements. */
  record Steps(String procedure, List<StepFigures.Figure> steps, int newest) {}

  /**
   * @param definition the engine's id of it, as Cockpit has it
   */
  @GetMapping
  Steps steps(@RequestParam String definition) {
    Actor person = current.now();
    String procedure = models.procedureOf(definition).orElseThrow(StepsApi::missing);
    Set<String> schools =
        person.schools().stream()
            .filter(school -> readers.proceduresRead(school, person).contains(procedure))
            .collect(Collectors.toSet());
    if (schools.isEmpty()) {
      throw missing();
    }
    Set<String> elements = models.of(procedure, null).orElseThrow().names().keySet();
    return new Steps(procedure, figures.of(procedure, schools, elements), StepFigures.NEWEST);
  }

  private static ResponseStatusException missing() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }
}
