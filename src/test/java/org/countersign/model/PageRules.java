package org.countersign.model;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.attoparser.dom.Element;

/** Embedded HTML forms: they run with the session of whoever opens them. */
final class PageRules {

  static final List<Rule<PageFile>> RULES =
      List.of(
          new Rule<>("an HTML form is used", file -> FormRules.unused(file, file.project())),
          new Rule<>("an HTML form has no handlers in its elements", PageRules::handlers),
          new Rule<>("an HTML form loads nothing from outside", PageRules::outside),
          new Rule<>("an HTML form takes no files", PageRules::files),
          new Rule<>("a script of an HTML form is a form script", PageRules::scripts),
          new Rule<>("a field of an HTML form has a label", PageRules::labels));

  private PageRules() {}

  private static Stream<Found> handlers(PageFile file) {
    return broken(
        file,
        element ->
            element.getAttributeMap().entrySet().stream()
                .anyMatch(
                    attribute ->
                        attribute.getKey().toLowerCase(Locale.ROOT).startsWith("on")
                            || value(attribute.getValue()).startsWith("javascript:")),
        "Move the handler into the form script.");
  }

  private static Stream<Found> outside(PageFile file) {
    return broken(
        file,
        element ->
            element.getAttributeMap().values().stream()
                .anyMatch(value -> FormRules.isOutside(value(value))),
        "Refer to nothing outside the product.");
  }

  private static Stream<Found> files(PageFile file) {
    return broken(
        file,
        element ->
            value(element.getAttributeValue("type")).equals("file")
                || value(element.getAttributeValue("cam-variable-type")).equals("file"),
        "Send files to the product's own upload, and keep their id in the case.");
  }

  private static Stream<Found> scripts(PageFile file) {
    return broken(
        file,
        element ->
            element.elementNameMatches("script")
                && !(element.hasAttribute("cam-script")
                    && value(element.getAttributeValue("type")).equals("text/form-script")
                    && !element.hasAttribute("src")),
        "Write it as <script cam-script type=\"text/form-script\">: others are blocked.");
  }

  private static Stream<Found> labels(PageFile file) {
    List<String> labelled =
        file.elements()
            .filter(element -> element.elementNameMatches("label"))
            .map(label -> value(label.getAttributeValue("for")))
            .toList();
    return broken(
        file,
        element ->
            element.hasAttribute("cam-variable-name")
                && !value(element.getAttributeValue("type")).equals("hidden")
                && !labelled.contains(value(element.getAttributeValue("id"))),
        "Give it an id, and a label for that id.");
  }

  private static Stream<Found> broken(PageFile file, Predicate<Element> rule, String change) {
    return file.elements().filter(rule).map(element -> new Found(PageFile.called(element), change));
  }

  private static String value(String attribute) {
    return attribute == null ? "" : attribute.strip().toLowerCase(Locale.ROOT);
  }
}
