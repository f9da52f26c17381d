package org.countersign.policy;

import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * A table is a decision table in FEEL and nothing else. The engine would run other languages, which
 * reach the server's own objects, so whoever may write a pack could run anything.
 */
class FeelOnly {

  private static final Set<String> FEEL =
      Set.of(
          "feel",
          "http://www.omg.org/FEEL/20140401",
          "http://www.omg.org/spec/FEEL/20140401",
          "https://www.omg.org/spec/DMN/20191111/FEEL/");

  private static final Set<String> ELEMENTS =
      Set.of(
          "definitions",
          "decision",
          "description",
          "variable",
          "decisionTable",
          "input",
          "inputExpression",
          "inputValues",
          "output",
          "outputValues",
          "rule",
          "inputEntry",
          "outputEntry",
          "text");

  /** Where the Modeler keeps what it draws. */
  private static final Set<String> DRAWING =
      Set.of(
          "https://www.omg.org/spec/DMN/20191111/DMNDI/",
          "http://www.omg.org/spec/DMN/20180521/DC/",
          "http://www.omg.org/spec/DMN/20180521/DI/");

  private static final Set<String> CAMUNDA_ATTRIBUTES = Set.of("historyTimeToLive", "versionTag");

  private final String file;
  private final Defects defects;

  FeelOnly(String file, Defects defects) {
    this.file = file;
    this.defects = defects;
  }

  void check(XMLStreamReader xml) throws XMLStreamException {
    while (xml.hasNext()) {
      if (xml.next() == XMLStreamConstants.START_ELEMENT
          && !DRAWING.contains(xml.getNamespaceURI())) {
        checkElement(xml);
        for (int i = 0; i < xml.getAttributeCount(); i++) {
          checkAttribute(xml, i);
        }
      }
    }
  }

  private void checkElement(XMLStreamReader xml) {
    String name = xml.getLocalName();
    if (!TableFileReader.DMN.equals(xml.getNamespaceURI()) || !ELEMENTS.contains(name)) {
      at(xml, "has the element \"" + name + "\": a pack has decision tables alone, so remove it");
    }
  }

  private void checkAttribute(XMLStreamReader xml, int i) {
    String name = xml.getAttributeLocalName(i);
    String value = xml.getAttributeValue(i);
    if (name.equals("expressionLanguage") && !FEEL.contains(value)) {
      at(xml, "has the expressionLanguage \"" + value + "\": write it in FEEL and remove this");
    }
    if (TableFileReader.CAMUNDA.equals(xml.getAttributeNamespace(i))
        && !CAMUNDA_ATTRIBUTES.contains(name)) {
      at(
          xml,
          "has camunda:%s: only historyTimeToLive and versionTag may stand there; remove it"
              .formatted(name));
    }
  }

  private void at(XMLStreamReader xml, String message) {
    defects.add(file, xml.getLocation().getLineNumber(), message);
  }
}
