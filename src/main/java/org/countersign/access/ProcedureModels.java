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
   * What an element says in the model of a case, of whichever version.
   *
   * @param definition the engine's id of that version
   */
  Optional<Element> element(String definition, String element);

  /**
   * @param procedure process id
   * @param name as people know it
   * @param elements whatever a case can come to, in the order of the model
   */
  record Model(String procedure, String name, boolean confidential, List<Element> elements) {}

  /**
   * @param name as people read it; its id where it has none
   * @param clauses as cited; empty where it carries none
   * @param isEnd whether a case, or a part of it, ends there
   */
  record Element(String id, String name, List<String> clauses, boolean isEnd) {}
}
