package org.countersign.model;

import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** What breaks a rule: the element, and what to change. */
record Found(String element, String change) {

  static Found at(ModelElementInstance element, String change) {
    String id = element.getAttributeValue("id");
    return id == null && element.getParentElement() != null
        ? at(element.getParentElement(), change)
        : new Found(id == null ? "definitions" : id, change);
  }
}
