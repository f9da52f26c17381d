package org.countersign.reporting;

import org.countersign.access.Guesses;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ResponseStatus;

/** What reporters read where nothing was taken: why, and whom to phone in danger. */
@ControllerAdvice(
    assignableTypes = {PublicReportPage.class, ReporterPage.class, StaffReportPage.class})
class NotTaken {

  private final ReportView view;

  NotTaken(ReportView view) {
    this.view = view;
  }

  @ExceptionHandler
  @ResponseStatus(HttpStatus.NOT_FOUND)
  String noSuchCode(ReporterPage.NoSuchCode none, Model model) {
    view.common(none.school(), model);
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

  @ExceptionHandler(Reporting.SentTwice.class)
  @ResponseStatus(HttpStatus.CONFLICT)
  String twice() {
    return "reporting/twice";
  }
}
