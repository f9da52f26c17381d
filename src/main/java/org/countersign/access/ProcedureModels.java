package org.countersign.access;

import java.util.List;
import java.util.Optional;

/**
 * What the models of the procedures say of their elements. Of confidential procedures too: that
 * there are such procedures anybody may know, what they do in which case not.
 */
public interface ProcedureModels {

  /** Of each procedure the model with which cases begin today, by name. */
  List<Model> current();

  /**
   * The model in which a case runs.
   *
   * @param definition the engine's id of it
   */
  Model ofCase(String definition);

  /**
   * The model in which a case runs, or ran.
   *
   * @param procedure process id
   * @param version of it; null where nobody knows any more, then that of today
   */
  Optional<Model> model(String procedure, Integer version);

  /**
   * @param procedure process id
   * @param name as people know it
   * @param elements whatever a case can come to, in the order of the model
   */
  record Model(String procedure, String name, boolean confidential, List<Element> elements) {

    /** The clauses of that element; empty where it has none or is not there. */
    public List<String> clausesOf(String element) {
      return elements.stream()
          .filter(one -> one.id().equals(element))
          .findFirst()
          .map(Element::clauses)
          .orElse(List.of());
    }
  }

  /**
   * @param name as people read it; its id where it has none
   * @param clauses as cited; empty where it carries none
   * @param isEnd whether a case, or a part of it, ends there
   */
  record Element(String id, String name, List<String> clauses, boolean isEnd) {}
}
