package org.countersign.reporting;

import java.util.List;
import org.countersign.school.School;
import org.countersign.school.Schools;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/**
 * Where anybody reports a concern, without an account and without scripts. What is typed is in the
 * body of a request, never in an address.
 */
@Controller
@RequestMapping(PublicReportPage.ADDRESS)
class PublicReportPage {

  static final String ADDRESS = "/report-a-concern";
  static final String SCHOOL = "/{schoolId:[a-z0-9-]+}";

  private final Schools schools;
  private final ReportForm form;
  private final Reporting reporting;
  private final ReportAllowance allowance;
  private final ReportView view;

  PublicReportPage(
      Schools schools,
      ReportForm form,
      Reporting reporting,
      ReportAllowance allowance,
      ReportView view) {
    this.schools = schools;
    this.form = form;
    this.reporting = reporting;
    this.allowance = allowance;
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
    return view.receipt(its, reporting.take(read.report().get()), model);
  }

  private School known(String schoolId) {
    return schools
        .byId(schoolId)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }
}
