package org.countersign.model;

import java.util.stream.Stream;
import org.camunda.bpm.model.xml.ModelInstance;
import org.camunda.bpm.model.xml.instance.DomElement;

/** The elements of a file as they are written, for what the model API does not name. */
final class Xml {

  private Xml() {}

  static Stream<DomElement> elements(ModelInstance model) {
    return elements(model.getDocument().getRootElement());
  }

  private static Stream<DomElement> elements(DomElement element) {
    return Stream.concat(
        Stream.of(element), element.getChildElements().stream().flatMap(Xml::elements));
  }

  /** The id of that element or of the nearest one around it that has one. */
  static String id(DomElement element) {
    String id = element.getAttribute("id");
    return id != null || element.getParentElement() == null ? id : id(element.getParentElement());
  }
}
