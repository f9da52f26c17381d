package org.countersign.databreach;

import java.util.function.Function;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.countersign.access.Submission;
import org.springframework.stereotype.Component;

/** The breach of a running case, and the names of what the case keeps of it. */
@Component
class CaseBreach {

  /** Id of the model. */
  static final String PROCEDURE = "data-breach";

  /** The register's id of the breach. */
  static final String BREACH = "breachId";

  /** When the school became aware. */
  static final String AWARE_AT = "awareAt";

  /** Usernames of those whose doing it was, where somebody else can assess it. */
  static final String NOT_ASSESSING = "notAssessing";

  private final Breaches breaches;

  CaseBreach(Breaches breaches) {
    this.breaches = breaches;
  }

  /**
   * @throws IllegalStateException where the register has no such breach
   */
  Breach of(DelegateExecution execution) {
    return byId(execution.getTenantId(), execution::getVariable);
  }

  /**
   * @throws IllegalStateException where the register has no such breach
   */
  Breach of(Submission sent) {
    return byId(sent.school(), sent.known()::get);
  }

  Breach byId(String school, Function<String, Object> variables) {
    return breaches
        .byId(school, String.valueOf(variables.apply(BREACH)))
        .orElseThrow(() -> new IllegalStateException("The case has no breach in the register"));
  }
}
