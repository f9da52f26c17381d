package org.countersign.accountadoption;

import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.countersign.accountcreation.Approver;
import org.springframework.stereotype.Component;

/**
 * Names who confirms the account, never whoever named it (A2), and who mends what it lacks: the
 * headteacher where nobody holds the policy's role.
 */
@Component
class NamePeople implements JavaDelegate {

  private final CaseAdoption adoptions;
  private final AdoptionRegister register;
  private final AdoptionTable table;
  private final AdoptionPeople people;
  private final AdoptionOutcomes outcomes;

  NamePeople(
      CaseAdoption adoptions,
      AdoptionRegister register,
      AdoptionTable table,
      AdoptionPeople people,
      AdoptionOutcomes outcomes) {
    this.adoptions = adoptions;
    this.register = register;
    this.table = table;
    this.people = people;
    this.outcomes = outcomes;
  }

  @Override
  public void execute(DelegateExecution execution) {
    Adoption adoption = adoptions.of(execution);
    String school = adoption.school();
    List<Approver> inOrder =
        AdoptionPeople.confirmers(
            CaseAdoption.row(execution, "accountApprover"),
            CaseAdoption.row(execution, "otherApprover"));
    Optional<Approver> confirms = people.first(school, inOrder, register.editors(adoption.id()));
    execution.setVariable("confirmer", confirms.isPresent() ? "somebody" : "nobody");
    if (confirms.isPresent()) {
      table.decidedBy(adoption.id(), confirms.get());
      execution.setVariable("approverRoles", confirms.get().roles());
    } else {
      outcomes.comesBack(adoption, AdoptionOutcomes.NOBODY_CONFIRMS, inOrder.get(0).clause(), "");
    }
    execution.setVariable(
        "menderRoles", people.menders(school, CaseAdoption.row(execution, "mender")).roles());
  }
}
