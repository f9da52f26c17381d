package org.countersign.accountadoption;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.countersign.access.Submission;
import org.springframework.stereotype.Component;

/** The adoption of a running case, and what tables answered of it. */
@Component
class CaseAdoption {

  /** The register's id of the adoption. */
  static final String ADOPTION = "adoptionId";

  /** Usernames of everybody who wrote a version, whom confirming is barred to (A2). */
  static final String APPLICANTS = "applicants";

  /** Whether the account lacks anything that the policy wants. */
  static final String LACKS = "lacksSomething";

  /** Whether somebody who was to run it does not. */
  static final String DECLINED = "ownerDeclined";

  private final AdoptionTable adoptions;

  CaseAdoption(AdoptionTable adoptions) {
    this.adoptions = adoptions;
  }

  /**
   * @throws IllegalStateException where the register has no such adoption
   */
  Adoption of(DelegateExecution execution) {
    return byId(execution.getTenantId(), execution.getVariable(ADOPTION));
  }

  /**
   * @throws IllegalStateException where the register has no such adoption
   */
  Adoption of(Submission sent) {
    return byId(sent.school(), sent.known().get(ADOPTION));
  }

  /**
   * @throws IllegalStateException where the register has no such adoption
   */
  Adoption byId(String school, Object id) {
    return adoptions
        .byId(school, String.valueOf(id))
        .orElseThrow(() -> new IllegalStateException("The case has no adoption in the register"));
  }

  /** One row that a table answered. */
  @SuppressWarnings("unchecked")
  static Map<String, Object> row(DelegateExecution execution, String variable) {
    return (Map<String, Object>) execution.getVariable(variable);
  }

  /** Who leads the account mends what it lacks; its owners know its older posts. */
  static void nameMenders(DelegateExecution execution, Particulars said) {
    execution.setVariable("menders", new ArrayList<>(List.of(said.lead())));
    execution.setVariable("runBy", new ArrayList<>(said.owners()));
  }
}
