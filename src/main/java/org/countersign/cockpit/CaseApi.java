package org.countersign.cockpit;

import org.countersign.access.Actor;
import org.countersign.access.CurrentPerson;
import org.countersign.access.ProcedureModels;
import org.countersign.casebook.CaseList;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** One case, and its diagram. What somebody may not know of answers as what is not there. */
@RestController
@RequestMapping(CockpitAddresses.ADDRESS + "/cases/{number:[a-zA-Z0-9-]{1,255}}")
class CaseApi {

  private final CaseList cases;
  private final CaseSheets sheets;
  private final ProcedureModels models;
  private final CurrentPerson current;

  CaseApi(CaseList cases, CaseSheets sheets, ProcedureModels models, CurrentPerson current) {
    this.cases = cases;
    this.sheets = sheets;
    this.models = models;
    this.current = current;
  }

  /** That it was read is in its trail before anything is shown. */
  @GetMapping
  ResponseEntity<CaseSheet> sheet(@PathVariable String number) {
    Actor person = current.now();
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .body(
            cases
                .find(person, number)
                .map(found -> sheets.of(found, person))
                .orElseThrow(CaseApi::missing));
  }

  /** The model as it was when the case began, even where newer ones have come since. */
  @GetMapping("/diagram")
  ResponseEntity<String> diagram(@PathVariable String number) {
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .contentType(MediaType.APPLICATION_XML)
        .body(
            cases
                .find(current.now(), number)
                .flatMap(found -> models.of(found.procedure(), found.model()))
                .map(ProcedureModels.ProcedureModel::xml)
                .orElseThrow(CaseApi::missing));
  }

  private static ResponseStatusException missing() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }
}
