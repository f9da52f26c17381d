package org.countersign.reporting;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.countersign.access.Guesses;
import org.countersign.evidence.MediaRefused;
import org.countersign.evidence.UploadPermits;
import org.countersign.school.School;
import org.countersign.school.Schools;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.server.ResponseStatusException;

/**
 * Where anybody reports a concern, without an account and without scripts, and comes back with the
 * receipt code. What is typed is in the body of a request, never in an address.
 */
@Controller
@RequestMapping(PublicReportPage.ADDRESS)
class PublicReportPage {

  static final String ADDRESS = "/report-a-concern";

  private static final String SCHOOL = "/{schoolId:[a-z0-9-]+}";

  private final Schools schools;
  private final ReportForm form;
  private final Reporting reporting;
  private final ReportAllowance allowance;
  private final ReporterFiles files;
  private final UploadPermits permits;
  private final ReportView view;

  PublicReportPage(
      Schools schools,
      ReportForm form,
      Reporting reporting,
      ReportAllowance allowance,
      ReporterFiles files,
      UploadPermits permits,
      ReportView view) {
    this.schools = schools;
    this.form = form;
    this.reporting = reporting;
    this.allowance = allowance;
    this.files = files;
    this.permits = permits;
    this.view = view;
  }

  @GetMapping
  String choose(Model model) {
    model.addAttribute("schools", schools.all());
    return "reporting/schools";
  }

  @GetMapping(SCHOOL)
  String show(@PathVariable String schoolId, Model model) {
    return view.form(
        "reporting/report", known(schoolId), new LinkedMultiValueMap<>(), List.of(), model);
  }

  @PostMapping(SCHOOL)
  String report(
      @PathVariable String schoolId,
      @RequestParam MultiValueMap<String, String> sent,
      Model model) {
    School its = known(schoolId);
    allowance.report(schoolId);
    ReportForm.Read read = form.read(schoolId, null, sent);
    if (read.report().isEmpty()) {
      return view.form("reporting/report", its, sent, read.problems(), model);
    }
    Reporting.Taken taken = reporting.take(read.report().get());
    return view.receipt(its, taken, permit(taken.report()), model);
  }

  @GetMapping(SCHOOL + "/answers")
  String askCode(@PathVariable String schoolId, Model model) {
    view.common(known(schoolId), model);
    return "reporting/code";
  }

  @PostMapping(SCHOOL + "/answers")
  String answers(
      @PathVariable String schoolId, @RequestParam(defaultValue = "") String code, Model model) {
    School its = known(schoolId);
    return view.thread(its, opened(its, code), code, Map.of(), model);
  }

  @PostMapping(SCHOOL + "/more")
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
            ? Map.of("done", "The school has your message.")
            : Map.of("problems", problems, "typed", String.valueOf(sent.getFirst("words")));
    return view.thread(its, report, code, besides, model);
  }

  /** The question that comes before each file. */
  @PostMapping(SCHOOL + "/question")
  String question(
      @PathVariable String schoolId,
      @RequestParam(defaultValue = "") String code,
      @RequestParam(defaultValue = "") String indecentImage,
      Model model) {
    School its = known(schoolId);
    Report report = opened(its, code);
    if (indecentImage.isEmpty()) {
      return view.thread(
          its, report, code, Map.of("problems", List.of("Answer the question first.")), model);
    }
    if (!indecentImage.equals(YesNo.NO.id())) {
      reporting.suspect(report);
      return view.thread(its, report, code, Map.of("noFiles", true), model);
    }
    return view.thread(its, report, code, permitOf(report), model);
  }

  @PostMapping(SCHOOL + "/files")
  String file(@PathVariable String schoolId, HttpServletRequest request, Model model) {
    School its = known(schoolId);
    // Before anything of the body is read.
    allowance.file(schoolId);
    ReporterFiles.Sent sent = files.read(request);
    Report report = opened(its, sent.code());
    try {
      files.take(report, sent);
    } catch (MediaRefused refused) {
      return view.thread(
          its,
          report,
          sent.code(),
          Map.of("problems", List.of(refused.getMessage()), "permit", sent.permit()),
          model);
    }
    return view.thread(
        its,
        report,
        sent.code(),
        Map.of("done", "The school has your file.", "permit", sent.permit()),
        model);
  }

  private String permit(Report report) {
    return String.valueOf(permitOf(report).getOrDefault("permit", ""));
  }

  /** Empty where no file is taken. */
  private Map<String, Object> permitOf(Report report) {
    if (!report.takesFiles()) {
      return Map.of("noFiles", true);
    }
    try {
      return Map.of(
          "permit", permits.issue(report.school(), report.evidenceName(), report.evidenceName()));
    } catch (MediaRefused suspected) {
      return Map.of("noFiles", true);
    }
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
  private static class NoSuchCode extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient School school;

    NoSuchCode(School school) {
      this.school = school;
    }
  }

  @ExceptionHandler
  @ResponseStatus(HttpStatus.NOT_FOUND)
  String noSuchCode(NoSuchCode none, Model model) {
    view.common(none.school, model);
    model.addAttribute("problem", "There is no report with this code. Type it again.");
    return "reporting/code";
  }

  @ExceptionHandler(Guesses.TooMany.class)
  @ResponseStatus(HttpStatus.TOO_MANY_REQUESTS)
  String tooMany() {
    return "reporting/too-many";
  }

  @ExceptionHandler(ReporterFiles.TooLarge.class)
  @ResponseStatus(HttpStatus.PAYLOAD_TOO_LARGE)
  String tooLarge() {
    return "reporting/too-large";
  }

  @ExceptionHandler
  @ResponseStatus(HttpStatus.SERVICE_UNAVAILABLE)
  String nobody(Reports.NobodyThere nobody, Model model) {
    model.addAttribute("why", nobody.getMessage());
    return "reporting/nobody";
  }

  @ExceptionHandler(DuplicateKeyException.class)
  @ResponseStatus(HttpStatus.CONFLICT)
  String twice() {
    return "reporting/twice";
  }
}
