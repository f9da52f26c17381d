package org.countersign.policy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads a pack's {@code clauses.csv}. */
class ClauseReader {

  private static final List<String> COLUMNS =
      List.of(
          "clause",
          "section",
          "kind",
          "actor",
          "trigger",
          "requirement",
          "deadline",
          "record",
          "carrier");

  private static final Set<String> OPTIONAL = Set.of("source", "certainty", "edition");

  private static final Set<String> KINDS =
      Set.of(
          "procedure",
          "decision",
          "deadline",
          "record",
          "role",
          "prohibition",
          "definition",
          "review",
          "training");

  private final String prefix;
  private final String file;
  private final Defects defects;

  ClauseReader(String prefix, String file, Defects defects) {
    this.prefix = prefix;
    this.file = file;
    this.defects = defects;
  }

  /** The clauses by citation. What cannot be read is left out and a defect. */
  Map<String, Clause> read(String text) {
    Map<String, Clause> clauses = new LinkedHashMap<>();
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    int line = 2;
    try (CSVParser parser = CSVParser.parse(text, format)) {
      if (!headerIsKnown(parser.getHeaderNames())) {
        return clauses;
      }
      for (CSVRecord row : parser) {
        read(row, line, clauses);
        line = (int) parser.getCurrentLineNumber() + 1;
      }
    } catch (IOException | UncheckedIOException | IllegalArgumentException e) {
      defects.add(file, line, "is not CSV: " + e.getMessage() + ". Correct the quotes.");
    }
    return clauses;
  }

  private boolean headerIsKnown(List<String> header) {
    List<String> missing = COLUMNS.stream().filter(column -> !header.contains(column)).toList();
    List<String> unknown =
        header.stream().filter(c -> !COLUMNS.contains(c) && !OPTIONAL.contains(c)).toList();
    if (!missing.isEmpty()) {
      defects.add(file, 1, "lacks the columns " + missing + ": add them to the first line");
    }
    if (!unknown.isEmpty()) {
      defects.add(file, 1, "has unknown columns " + unknown + ": remove them");
    }
    return missing.isEmpty() && unknown.isEmpty();
  }

  private void read(CSVRecord row, int line, Map<String, Clause> clauses) {
    if (!row.isConsistent()) {
      defects.add(
          file,
          line,
          "has %d columns, the first line has %d: put texts with commas in quotes"
              .formatted(row.size(), row.getParser().getHeaderNames().size()));
      return;
    }
    for (String column : List.of("clause", "requirement", "carrier")) {
      if (row.get(column).isBlank()) {
        defects.add(file, line, "lacks \"" + column + "\": fill it in");
      }
    }
    if (!KINDS.contains(row.get("kind"))) {
      defects.add(
          file, line, "has the unknown kind \"" + row.get("kind") + "\": use one of " + sorted());
    }
    Clause clause =
        new Clause(
            prefix + ":" + row.get("clause"),
            row.get("section"),
            row.get("kind"),
            row.get("actor"),
            row.get("trigger"),
            row.get("requirement"),
            row.get("deadline"),
            row.get("record"),
            row.get("carrier"),
            optional(row, "source"),
            optional(row, "certainty"),
            optional(row, "edition"),
            line);
    Clause first = clauses.putIfAbsent(clause.citation(), clause);
    if (first != null) {
      defects.add(
          file,
          line,
          "has the clause %s again, see line %d: give one another id"
              .formatted(row.get("clause"), first.line()));
    }
  }

  private static String optional(CSVRecord row, String column) {
    return row.isMapped(column) ? row.get(column) : "";
  }

  private static List<String> sorted() {
    List<String> kinds = new ArrayList<>(KINDS);
    kinds.sort(null);
    return kinds;
  }
}
