package org.countersign.cockpit;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.countersign.access.Actor;
import org.countersign.access.CaseReaders;
import org.countersign.access.CurrentPerson;
import org.countersign.access.ProcedureModels;
import org.countersign.audit.By;
import org.countersign.audit.Chain;
import org.countersign.audit.Kind;
import org.countersign.audit.Trail;
import org.countersign.audit.TrailEvent;
import org.countersign.casebook.CaseFilter;
import org.countersign.casebook.CaseList;
import org.countersign.casebook.CasePage;
import org.countersign.school.People;
import org.countersign.school.School;
import org.countersign.school.Schools;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Lists of cases: a page of one, a period as a file, and what can be asked for. */
@RestController
@RequestMapping(CockpitAddresses.ADDRESS)
class CaseListApi {

  private final CaseList cases;
  private final CaseRows rows;
  private final CaseReaders readers;
  private final ProcedureModels models;
  private final Schools schools;
  private final People people;
  private final CurrentPerson current;
  private final Trail trail;

  CaseListApi(
      CaseList cases,
      CaseRows rows,
      CaseReaders readers,
      ProcedureModels models,
      Schools schools,
      People people,
      CurrentPerson current,
      Trail trail) {
    this.cases = cases;
    this.rows = rows;
    this.readers = readers;
    this.models = models;
    this.schools = schools;
    this.people = people;
    this.current = current;
    this.trail = trail;
  }

  /** An id and what people read. */
  record Choice(String id, String name) {}

  /** What can be asked for, by whoever asks. */
  record Choices(
      List<Choice> schools, List<Choice> procedures, List<String> outcomes, List<Choice> people) {}

  /** A page; {@code more} where the list ends before the cases do. */
  record Listed(List<CaseRows.Row> cases, int page, int pages, int total, boolean more) {}

  @GetMapping("/choices")
  Choices choices() {
    Actor person = current.now();
    Map<String, String> procedures = new TreeMap<>();
    TreeSet<String> outcomes = new TreeSet<>();
    List<Choice> staff = new ArrayList<>();
    List<Choice> own = new ArrayList<>();
    for (School school : schools.all()) {
      var read = readers.proceduresRead(school.id(), person);
      if (!read.isEmpty()) {
        own.add(new Choice(school.id(), school.name()));
        people
            .staffOf(school.id())
            .forEach(one -> staff.add(new Choice(one.username(), one.fullName())));
        read.forEach(procedure -> procedures.putIfAbsent(procedure, ""));
      }
    }
    procedures.replaceAll(
        (id, name) ->
            models
                .of(id, null)
                .map(
                    model -> {
                      outcomes.addAll(model.outcomes());
                      return model.name();
                    })
                .orElse(id));
    return new Choices(
        own,
        procedures.entrySet().stream()
            .map(one -> new Choice(one.getKey(), one.getValue()))
            .sorted(java.util.Comparator.comparing(Choice::name))
            .toList(),
        List.copyOf(outcomes),
        staff.stream().distinct().sorted(java.util.Comparator.comparing(Choice::name)).toList());
  }

  @GetMapping("/cases")
  Listed list(@RequestParam Map<String, String> asked) {
    CaseFilter filter = CaseAsked.filter(asked);
    CasePage page = cases.page(current.now(), filter);
    CaseRows.Shower shower = rows.shower();
    return new Listed(
        page.cases().stream().map(shower::row).toList(),
        filter.page() + 1,
        Math.max(1, (page.total() + CaseList.PAGE - 1) / CaseList.PAGE),
        page.total(),
        page.more());
  }

  /** All that the filter leaves, however long. That it was handed out is on record first. */
  @GetMapping("/cases-as-file")
  void file(@RequestParam Map<String, String> asked, HttpServletResponse response)
      throws IOException {
    CaseFilter filter = CaseAsked.filter(asked);
    Actor person = current.now();
    person.schools().stream()
        .filter(school -> filter.school() == null || filter.school().equals(school))
        .forEach(school -> recordExport(school, person, asked));
    response.setContentType("text/csv;charset=UTF-8");
    response.setHeader("Cache-Control", "private, no-store");
    response.setHeader("Content-Disposition", "attachment; filename=\"cases.csv\"");
    CaseRows.Shower shower = rows.shower();
    try (var out = new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8);
        CaseFile file = new CaseFile(out)) {
      cases.each(person, filter, each -> file.add(shower.row(each)));
    }
  }

  private void recordExport(String school, Actor person, Map<String, String> asked) {
    trail.recordApart(
        TrailEvent.of(
                Chain.ofRegister(school, "cases"), Kind.TRAIL_EXPORTED, By.person(person.userId()))
            .inSchool(school)
            .at("cases", "List of cases exported")
            .with(Map.of("asked", new TreeMap<>(asked))));
  }

  @ExceptionHandler
  ProblemDetail wrong(NotAFilter wrong) {
    return ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, wrong.getMessage());
  }
}
