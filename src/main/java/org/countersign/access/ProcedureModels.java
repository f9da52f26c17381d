package org.countersign.access;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the models say, to be shown beside cases. It tells of confidential procedures too: whoever
 * asks has made sure that the person may know of the case.
 */
public interface ProcedureModels {

  /**
   * A version of a model.
   *
   * @param name of the procedure
   * @param version as the engine counts
   * @param latest whether new cases begin with it
   * @param xml BPMN, with its drawing
   * @param names of its elements, by id; those that have one
   * @param clauses cited by its elements, by id
   * @param outcomes names of the ends to which its cases come
   */
  record ProcedureModel(
      String procedure,
      String name,
      int version,
      boolean latest,
      String xml,
      Map<String, String> names,
      Map<String, String> clauses,
      List<String> outcomes) {}

  /**
   * @param version null for the latest
   */
  Optional<ProcedureModel> of(String procedure, Integer version);

  /** Id of the procedure of that definition of the engine. */
  Optional<String> procedureOf(String definition);
}
