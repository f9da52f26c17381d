package org.countersign.takedown;

import java.util.function.Function;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.countersign.access.Submission;
import org.springframework.stereotype.Component;

/** The search of a running case. */
@Component
class CaseSearch {

  /** Id of the model. */
  static final String PROCEDURE = "older-posts-search";

  /** The register's id of the search. */
  static final String SEARCH = "olderSearchId";

  private final OlderSearches searches;

  CaseSearch(OlderSearches searches) {
    this.searches = searches;
  }

  /**
   * @throws IllegalStateException where the register has no such search
   */
  OlderSearch of(DelegateExecution execution) {
    return byId(execution.getTenantId(), execution::getVariable);
  }

  /**
   * @throws IllegalStateException where the register has no such search
   */
  OlderSearch of(Submission sent) {
    return byId(sent.school(), sent.known()::get);
  }

  OlderSearch byId(String school, Function<String, Object> variables) {
    return searches
        .byId(school, String.valueOf(variables.apply(SEARCH)))
        .orElseThrow(() -> new IllegalStateException("The case has no search in the register"));
  }
}
