package org.countersign.policy;

import java.io.ByteArrayInputStream;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.countersign.policy.TableFile.Column;
import org.countersign.policy.TableFile.Row;
import org.countersign.policy.TableFile.Text;

/** Reads a DMN file with its line numbers. */
class TableFileReader {

  static final String DMN = "https://www.omg.org/spec/DMN/20191111/MODEL/";
  static final String CAMUNDA = "http://camunda.org/schema/1.0/dmn";

  private final TableFile table;
  private final XMLStreamReader xml;
  private Row row;

  private TableFileReader(String file, byte[] content) throws XMLStreamException {
    this.table = new TableFile(file);
    this.xml = open(content);
  }

  private static XMLStreamReader open(byte[] content) throws XMLStreamException {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    return factory.createXMLStreamReader(new ByteArrayInputStream(content));
  }

  /** The table, or empty and a defect where the file is no XML of DMN 1.3. */
  static Optional<TableFile> read(String file, byte[] content, Defects defects) {
    try {
      TableFileReader reader = new TableFileReader(file, content);
      reader.checkEncoding(defects);
      reader.read();
      if (reader.table.decisions.isEmpty()) {
        defects.add(file, 1, "has no decision of DMN 1.3 (namespace " + DMN + "): add one");
        return Optional.empty();
      }
      new FeelOnly(file, defects).check(open(content));
      return Optional.of(reader.table);
    } catch (XMLStreamException e) {
      int line = e.getLocation() == null ? 1 : e.getLocation().getLineNumber();
      String problem = e.getMessage().replaceFirst("(?s).*Message: ", "");
      defects.add(file, line, "is not XML: " + problem + " Correct this line.");
      return Optional.empty();
    }
  }

  /** The database keeps the file as UTF-8, whatever it says of itself. */
  private void checkEncoding(Defects defects) {
    for (String encoding : new String[] {xml.getEncoding(), xml.getCharacterEncodingScheme()}) {
      if (encoding != null && !encoding.equalsIgnoreCase("UTF-8")) {
        defects.add(table.file, 1, "is in " + encoding + ": save it in UTF-8");
      }
    }
  }

  private void read() throws XMLStreamException {
    while (xml.hasNext()) {
      if (xml.next() == XMLStreamConstants.START_ELEMENT && DMN.equals(xml.getNamespaceURI())) {
        element(xml.getLocalName());
      }
    }
  }

  private void element(String name) throws XMLStreamException {
    int line = xml.getLocation().getLineNumber();
    switch (name) {
      case "decision" -> {
        table.decisions.add(new Text(attribute("id"), line));
        String kept = xml.getAttributeValue(CAMUNDA, "historyTimeToLive");
        table.historyTimesToLive.add(new Text(kept == null ? "" : kept, line));
      }
      case "decisionTable" -> {
        String policy = attribute("hitPolicy").isEmpty() ? "UNIQUE" : attribute("hitPolicy");
        table.hitPolicies.add(new Text((policy + " " + attribute("aggregation")).strip(), line));
      }
      case "inputExpression" -> {
        String type = attribute("typeRef");
        table.inputs.add(new Column(text().value(), type, line));
      }
      case "output" -> table.outputs.add(new Column(attribute("name"), attribute("typeRef"), line));
      case "rule" -> {
        row = new Row(new Text(attribute("id"), line));
        table.rows.add(row);
      }
      case "inputEntry" -> row.inputs().add(text());
      case "outputEntry" -> row.outputs().add(text());
      case "description" -> {
        if (row != null) {
          row.description().add(new Text(xml.getElementText().strip(), line));
        }
      }
      default -> {
        // Columns and rows are all that a rule is made of.
      }
    }
  }

  /** The content of the {@code text} element inside this one. */
  private Text text() throws XMLStreamException {
    String parent = xml.getLocalName();
    Text found = new Text("", xml.getLocation().getLineNumber());
    while (!(xml.next() == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals(parent))) {
      if (xml.isStartElement() && "text".equals(xml.getLocalName())) {
        int line = xml.getLocation().getLineNumber();
        found = new Text(xml.getElementText().strip(), line);
      }
    }
    return found;
  }

  private String attribute(String name) {
    String value = xml.getAttributeValue(null, name);
    return value == null ? "" : value;
  }
}
