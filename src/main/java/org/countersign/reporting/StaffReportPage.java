package org.countersign.reporting;

import java.util.List;
import org.countersign.access.CurrentPerson;
import org.countersign.school.School;
import org.countersign.school.Schools;
import org.countersign.start.SchoolChoice;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Where staff report a concern, by name. They come back with the receipt code, as everybody does.
 */
@Controller
@RequestMapping(StaffReportPage.ADDRESS)
class StaffReportPage {

  static final String ADDRESS = "/report-online";

  private static final String PAGE = "reporting/staff";

  private final Schools schools;
  private final ReportForm form;
  private final Reporting reporting;
  private final ReportView view;
  private final CurrentPerson people;

  StaffReportPage(
      Schools schools,
      ReportForm form,
      Reporting reporting,
      ReportView view,
      CurrentPerson people) {
    this.schools = schools;
    this.form = form;
    this.reporting = reporting;
    this.view = view;
    this.people = people;
  }

  @GetMapping
  String show(@RequestParam(required = false) String school, Model model) {
    return form(chosen(school), new LinkedMultiValueMap<>(), List.of(), model);
  }

  @PostMapping
  String report(
      @RequestParam String school, @RequestParam MultiValueMap<String, String> sent, Model model) {
    SchoolChoice choice = chosen(school);
    String id = choice.school().id();
    ReportForm.Read read = form.read(id, people.now().userId(), sent);
    if (read.report().isEmpty()) {
      return form(choice, sent, read.problems(), model);
    }
    return view.receipt(choice.school(), reporting.take(read.report().get()), model);
  }

  private SchoolChoice chosen(String school) {
    List<School> own =
        schools.all().stream().filter(one -> people.now().schools().contains(one.id())).toList();
    return SchoolChoice.of(own, school);
  }

  private String form(
      SchoolChoice choice,
      MultiValueMap<String, String> typed,
      List<String> problems,
      Model model) {
    model.addAttribute("choice", choice);
    return view.form(PAGE, choice.school(), typed, problems, model);
  }
}
