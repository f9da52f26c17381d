package org.countersign.policy;

import java.util.ArrayList;
import java.util.List;

/**
 * A DMN file as it is written, with its lines: what the check looks at, before it is a {@link
 * Table}.
 */
class TableFile {

  /** A text at a line. */
  record Text(String value, int line) {}

  /** An input or output column. For an input, the name is its expression. */
  record Column(String name, String typeRef, int line) {}

  /** A row with its cells, in the order of the columns. */
  record Row(Text id, List<Text> inputs, List<Text> outputs, List<Text> description) {
    Row(Text id) {
      this(id, new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    }
  }

  final String file;
  final List<Text> decisions = new ArrayList<>();
  final List<Text> historyTimesToLive = new ArrayList<>();
  final List<Text> hitPolicies = new ArrayList<>();
  final List<Column> inputs = new ArrayList<>();
  final List<Column> outputs = new ArrayList<>();
  final List<Row> rows = new ArrayList<>();

  TableFile(String file) {
    this.file = file;
  }
}
