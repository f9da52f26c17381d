package org.countersign.accounthandover;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.countersign.school.People;
import org.countersign.school.Role;
import org.springframework.stereotype.Component;

/**
 * Names who hands the account over, who changes its credentials, and who keeps them: never somebody
 * whose access ends. Where nobody is left it waits for a headteacher, and nothing is posted.
 */
@Component
class NameDeciders implements JavaDelegate {

  static final String KEEPERS = "keeperRoles";

  private final CaseHandover handovers;
  private final People people;

  NameDeciders(CaseHandover handovers, People people) {
    this.handovers = handovers;
    this.people = people;
  }

  @Override
  public void execute(DelegateExecution execution) {
    Handover handover = handovers.of(execution);
    Map<String, Object> decider = CaseHandover.row(execution, "leadLeaves");
    Map<String, Object> changer = CaseHandover.row(execution, "creator");
    execution.setVariable("deciderRoles", roles(handover, List.of(decider)));
    execution.setVariable("changerRoles", roles(handover, List.of(changer, decider)));
    execution.setVariable(
        KEEPERS, String.join(",", InLine.roles(CaseHandover.row(execution, "keeper"))));
  }

  private String roles(Handover handover, List<Map<String, Object>> answers) {
    return String.join(
        ",",
        InLine.of(answers)
            .first(handover.school(), handover.leavers(), people)
            .orElse(List.of(Role.HEADTEACHER.id())));
  }
}
