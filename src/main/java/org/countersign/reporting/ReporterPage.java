package org.countersign.reporting;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.countersign.evidence.MediaRefused;
import org.countersign.school.School;
import org.countersign.school.Schools;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Where a reporter comes back with the receipt code, to read the answers and to add more. */
@Controller
@RequestMapping(PublicReportPage.ADDRESS + PublicReportPage.SCHOOL)
class ReporterPage {

  private static final String PROBLEMS = "problems";
  private static final String PERMIT = "permit";
  private static final String DONE = "done";

  private final Schools schools;
  private final Reporting reporting;
  private final ReportAllowance allowance;
  private final ReporterFiles files;
  private final ReportView view;

  ReporterPage(
      Schools schools,
      Reporting reporting,
      ReportAllowance allowance,
      ReporterFiles files,
      ReportView view) {
    this.schools = schools;
    this.reporting = reporting;
    this.allowance = allowance;
    this.files = files;
    this.view = view;
  }

  @GetMapping("/answers")
  String askCode(@PathVariable String schoolId, Model model) {
    view.common(known(schoolId), model);
    return "reporting/code";
  }

  @PostMapping("/answers")
  String answers(
      @PathVariable String schoolId, @RequestParam(defaultValue = "") String code, Model model) {
    School its = known(schoolId);
    return view.thread(its, opened(its, code), code, Map.of(), model);
  }

  @PostMapping("/more")
  String more(
      @PathVariable String schoolId,
      @RequestParam(defaultValue = "") String code,
      @RequestParam MultiValueMap<String, String> sent,
      Model model) {
    School its = known(schoolId);
    allowance.report(schoolId);
    Report report = opened(its, code);
    List<String> problems = reporting.add(report, sent.toSingleValueMap());
    Map<String, Object> besides =
        problems.isEmpty()
            ? Map.of(DONE, "The school has your message.")
            : Map.of(
                PROBLEMS, problems, "typed", sent.toSingleValueMap().getOrDefault("words", ""));
    return view.thread(its, report, code, besides, model);
  }

  /** The question that comes before each file. */
  @PostMapping("/question")
  String question(
      @PathVariable String schoolId,
      @RequestParam(defaultValue = "") String code,
      @RequestParam(defaultValue = "") String indecentImage,
      Model model) {
    School its = known(schoolId);
    Report report = opened(its, code);
    if (indecentImage.isEmpty()) {
      return view.thread(
          its, report, code, Map.of(PROBLEMS, List.of("Answer the question first.")), model);
    }
    Optional<String> permit = Optional.empty();
    if (indecentImage.equals(YesNo.NO.id())) {
      permit = reporting.permit(report);
    } else {
      reporting.suspect(report);
    }
    Map<String, Object> besides =
        permit
            .<Map<String, Object>>map(secret -> Map.of(PERMIT, secret))
            .orElse(Map.of("noFiles", true));
    return view.thread(its, report, code, besides, model);
  }

  @PostMapping("/files")
  String file(@PathVariable String schoolId, HttpServletRequest request, Model model) {
    School its = known(schoolId);
    // Before anything of the body is read.
    allowance.file(schoolId);
    ReporterFiles.Sent sent = files.read(request);
    Report report = opened(its, sent.code());
    Map<String, Object> besides;
    try {
      files.take(report, sent);
      besides = Map.of(DONE, "The school has your file.", PERMIT, sent.permit());
    } catch (MediaRefused refused) {
      besides = Map.of(PROBLEMS, List.of(refused.getMessage()), PERMIT, sent.permit());
    }
    return view.thread(its, report, sent.code(), besides, model);
  }

  private School known(String schoolId) {
    return schools
        .byId(schoolId)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private Report opened(School school, String code) {
    return reporting.open(school.id(), code).orElseThrow(() -> new NoSuchCode(school));
  }

  /** A code that nobody was given. */
  static class NoSuchCode extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient School school;

    NoSuchCode(School school) {
      this.school = school;
    }

    School school() {
      return school;
    }
  }
}
