package org.countersign.policy;

import java.io.ByteArrayInputStream;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** What can carry a clause: elements of models, rules, and procedures that are still to come. */
class Carriers {

  private final Map<String, Set<String>> elementsByProcess = new HashMap<>();
  private final Set<String> procedures;

  /**
   * @param models process models by file name
   * @param procedures ids of all procedures, with a model or still to come
   */
  Carriers(Map<String, byte[]> models, Set<String> procedures) {
    this.procedures = procedures;
    models.forEach(
        (name, content) ->
            elementsByProcess.put(name.replaceFirst("\\.bpmn$", ""), ids(name, content)));
  }

  /** What is wrong with the clause's carrier, or empty. */
  Optional<String> problem(Pack pack, Clause clause) {
    String name = clause.carrierName();
    return Optional.ofNullable(
        switch (clause.carrierKind()) {
          case "element" -> element(name);
          case "rule" -> rule(pack, clause, name);
          case "to-come" -> toCome(name);
          case "conduct" ->
              name.isEmpty() ? null : "is carried by \"conduct\" alone: remove " + name;
          case "" -> null; // The reader has said so.
          default ->
              "has the carrier \"%s\": use element:<process>#<id>, rule:<decision>, to-come:<procedure> or conduct"
                  .formatted(clause.carrier());
        });
  }

  /** Whether it has a model or is still to come. */
  boolean isProcedure(String id) {
    return procedures.contains(id) || elementsByProcess.containsKey(id);
  }

  private String element(String name) {
    int hash = name.indexOf('#');
    String process = hash < 0 ? name : name.substring(0, hash);
    String id = hash < 0 ? "" : name.substring(hash + 1);
    if (!elementsByProcess.containsKey(process)) {
      return "is carried by the process \"" + process + "\", which has no model: correct it";
    }
    return elementsByProcess.get(process).contains(id)
        ? null
        : "is carried by \"%s\", which %s.bpmn does not have: correct it".formatted(id, process);
  }

  private static String rule(Pack pack, Clause clause, String decision) {
    Optional<Table> table =
        pack.tables().values().stream().filter(t -> t.decision().equals(decision)).findFirst();
    if (table.isEmpty()) {
      return "is carried by the table \""
          + decision
          + "\", which the pack does not have: correct it";
    }
    boolean cited =
        table.get().rules().stream()
            .anyMatch(rule -> Citations.split(rule.clause()).contains(clause.citation()));
    return cited
        ? null
        : "is carried by %s, no rule of which cites %s: cite it there, or correct the carrier"
            .formatted(decision, clause.citation());
  }

  private String toCome(String procedure) {
    if (!procedures.contains(procedure)) {
      return "waits for the unknown procedure \"" + procedure + "\": use one of procedures.yaml";
    }
    return elementsByProcess.containsKey(procedure)
        ? "waits for %s, whose model is there: name the element, element:%s#<id>"
            .formatted(procedure, procedure)
        : null;
  }

  private static Set<String> ids(String file, byte[] model) {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    Set<String> ids = new HashSet<>();
    try {
      XMLStreamReader xml = factory.createXMLStreamReader(new ByteArrayInputStream(model));
      while (xml.hasNext()) {
        if (xml.next() == XMLStreamReader.START_ELEMENT
            && xml.getAttributeValue(null, "id") != null) {
          ids.add(xml.getAttributeValue(null, "id"));
        }
      }
      return ids;
    } catch (XMLStreamException e) {
      throw new IllegalStateException("processes/" + file + " is not XML", e);
    }
  }
}
