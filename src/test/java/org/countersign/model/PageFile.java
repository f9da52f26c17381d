package org.countersign.model;

import java.util.stream.Stream;
import org.attoparser.ParseException;
import org.attoparser.config.ParseConfiguration;
import org.attoparser.dom.DOMMarkupParser;
import org.attoparser.dom.Document;
import org.attoparser.dom.Element;
import org.attoparser.dom.INestableNode;

/** An embedded HTML form. */
record PageFile(String path, Document page, Project project) implements ModelFile {

  static PageFile read(TextFile file, Project project) throws ParseException {
    var parser = new DOMMarkupParser(ParseConfiguration.htmlConfiguration());
    return new PageFile(file.path(), parser.parse(file.path(), file.text()), project);
  }

  Stream<Element> elements() {
    return elements(page);
  }

  private static Stream<Element> elements(INestableNode parent) {
    return parent.getChildrenOfType(Element.class).stream()
        .flatMap(element -> Stream.concat(Stream.of(element), elements(element)));
  }

  /** How a finding names an element. */
  static String called(Element element) {
    return element.hasAttribute("id") ? element.getAttributeValue("id") : element.getElementName();
  }
}
