package org.countersign.access;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

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
   * @param confidential whether only a case's own team may know of the case
   * @param xml BPMN, with its drawing
   * @param names of its elements, by id, in the order of its file; those that have one
   * @param clauses cited by its elements, by id, in the order of its file
   * @param outcomes names of the ends to which its cases come
   * @param ends ids of all its ends, those of its parts too
   */
  record ProcedureModel(
      String procedure,
      String name,
      int version,
      boolean latest,
      boolean confidential,
      String xml,
      Map<String, String> names,
      Map<String, String> clauses,
      List<String> outcomes,
      Set<String> ends) {

    /** As people read it: its id where it has no name. */
    public String nameOf(String element) {
      return names.getOrDefault(element, element);
    }

    /** What that element cites, one by one; empty where it is not there or cites nothing. */
    public List<String> clausesOf(String element) {
      String cited = clauses.get(element);
      return cited == null ? List.of() : List.of(cited.split("; "));
    }
  }

  /** Of each procedure the model with which cases begin today, by its name. */
  List<ProcedureModel> latest();

  /**
   * @param version null for the latest
   */
  Optional<ProcedureModel> of(String procedure, Integer version);

  /** The model of that definition of the engine. */
  Optional<ProcedureModel> ofDefinition(String definition);

  /** Id of the procedure of that definition of the engine. */
  Optional<String> procedureOf(String definition);
}
