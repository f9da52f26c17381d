package org.countersign.start;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.unit.DataSize;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * Says what happened and what to do, as a page to people and as problem+json to programs. Never a
 * message, class name or trace of ours: those are in the log, under the reference shown.
 */
@Controller
@RequestMapping("${server.error.path:/error}")
class ErrorPages implements ErrorController {

  private static final Logger LOG = LoggerFactory.getLogger(ErrorPages.class);

  private final String largestFile;

  ErrorPages(@Value("${spring.servlet.multipart.max-file-size}") DataSize largestFile) {
    this.largestFile = largestFile.toMegabytes() + " MB";
  }

  @RequestMapping(produces = MediaType.TEXT_HTML_VALUE)
  ModelAndView page(HttpServletRequest request) {
    ProblemDetail problem = problemOf(request);
    return new ModelAndView(
        "error", Map.of("problem", problem), HttpStatus.valueOf(problem.getStatus()));
  }

  @RequestMapping
  ResponseEntity<ProblemDetail> problem(HttpServletRequest request) {
    ProblemDetail problem = problemOf(request);
    return ResponseEntity.status(problem.getStatus())
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(problem);
  }

  private ProblemDetail problemOf(HttpServletRequest request) {
    HttpStatus status = statusOf(request);
    Trouble trouble = Trouble.of(status);
    ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, trouble.advice(largestFile));
    problem.setTitle(trouble.title());
    if (status.is5xxServerError()) {
      problem.setProperty("reference", logged(request, status));
    }
    return problem;
  }

  private static HttpStatus statusOf(HttpServletRequest request) {
    Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    HttpStatus status = code instanceof Integer number ? HttpStatus.resolve(number) : null;
    return status == null ? HttpStatus.INTERNAL_SERVER_ERROR : status;
  }

  private static String logged(HttpServletRequest request, HttpStatus status) {
    String reference = Reference.next();
    LOG.error(
        "Reference {}: {} {} ended with {}",
        reference,
        request.getMethod(),
        request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI),
        status.value(),
        request.getAttribute(RequestDispatcher.ERROR_EXCEPTION));
    return reference;
  }
}
