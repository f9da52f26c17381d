package org.countersign.school;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Shows a refused start as a message, not as a stack trace. */
class StartUpRefusedAnalyzer extends AbstractFailureAnalyzer<StartUpRefused> {

  @Override
  protected FailureAnalysis analyze(Throwable rootFailure, StartUpRefused cause) {
    return new FailureAnalysis(cause.getMessage(), cause.remedy(), cause);
  }
}
