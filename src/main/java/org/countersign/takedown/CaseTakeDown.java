package org.countersign.takedown;

import java.util.Map;
import java.util.function.Function;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.countersign.access.Submission;
import org.springframework.stereotype.Component;

/** The take-down of a running case, and the names of what the case keeps of it. */
@Component
class CaseTakeDown {

  /** Id of the model. */
  static final String PROCEDURE = "take-down";

  /** The register's id of the take-down. */
  static final String TAKE_DOWN = "takeDownId";

  /** Yes or no: whether the family asked for removal, as the policies' table asks it. */
  static final String REMOVE_EARLIER = "removeEarlier";

  /** Whether the post may stay on a basis, or as it is with another picture. */
  static final String MAY_KEEP = "mayKeep";

  /** Username of who asked to keep it, and so never accepts it. */
  static final String KEEP_ASKED_BY = "keepAskedBy";

  /** Whether somebody saw it again: then nobody takes it for gone because it was gone before. */
  static final String WAS_BACK = "wasBack";

  /** Username of who took it down, or replaced its picture. */
  static final String TAKEN_DOWN_BY = "takenDownBy";

  private final TakeDowns takeDowns;

  CaseTakeDown(TakeDowns takeDowns) {
    this.takeDowns = takeDowns;
  }

  /**
   * @throws IllegalStateException where the register has no such take-down
   */
  TakeDown of(DelegateExecution execution) {
    return byId(execution.getTenantId(), execution::getVariable);
  }

  /**
   * @throws IllegalStateException where the register has no such take-down
   */
  TakeDown of(Submission sent) {
    return byId(sent.school(), sent.known()::get);
  }

  TakeDown byId(String school, Function<String, Object> variables) {
    return takeDowns
        .byId(school, String.valueOf(variables.apply(TAKE_DOWN)))
        .orElseThrow(() -> new IllegalStateException("The case has no take-down in the register"));
  }

  /** What a case of its own knows when it opens. */
  static Map<String, Object> facts(String id, boolean removalAsked) {
    return Map.of(
        TAKE_DOWN,
        id,
        REMOVE_EARLIER,
        removalAsked ? "yes" : "no",
        // Known from the beginning: an unknown one would keep everybody from deciding.
        KEEP_ASKED_BY,
        "");
  }

  /** One row that a table answered. */
  @SuppressWarnings("unchecked")
  static Map<String, Object> row(DelegateExecution execution, String variable) {
    return (Map<String, Object>) execution.getVariable(variable);
  }
}
