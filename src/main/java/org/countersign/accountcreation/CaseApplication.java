package org.countersign.accountcreation;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.countersign.access.Submission;
import org.springframework.stereotype.Component;

/** The application of a running case, and what tables answered of it. */
@Component
class CaseApplication {

  /** The register's id of the application. */
  static final String APPLICATION = "applicationId";

  /** Usernames of everybody who wrote a version, whom deciding is barred to (A2). */
  static final String APPLICANTS = "applicants";

  private final ApplicationRegister register;

  CaseApplication(ApplicationRegister register) {
    this.register = register;
  }

  /**
   * @throws IllegalStateException where the register has no such application
   */
  Application of(DelegateExecution execution) {
    return byId(execution.getTenantId(), execution.getVariable(APPLICATION));
  }

  /**
   * @throws IllegalStateException where the register has no such application
   */
  Application of(Submission sent) {
    return byId(sent.school(), sent.known().get(APPLICATION));
  }

  private Application byId(String school, Object id) {
    return register
        .byId(school, String.valueOf(id))
        .orElseThrow(
            () -> new IllegalStateException("The case has no application in the register"));
  }

  /** One row that a table answered. */
  @SuppressWarnings("unchecked")
  static Map<String, Object> row(DelegateExecution execution, String variable) {
    return (Map<String, Object>) execution.getVariable(variable);
  }

  /** Several rows that a table answered. */
  @SuppressWarnings("unchecked")
  static List<Map<String, Object>> rows(DelegateExecution execution, String variable) {
    Object rows = execution.getVariable(variable);
    return rows == null ? List.of() : (List<Map<String, Object>>) rows;
  }
}
