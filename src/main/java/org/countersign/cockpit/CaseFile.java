package org.countersign.cockpit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.countersign.school.SpreadsheetCell;

/** Cases as a CSV file (RFC 4180), which no spreadsheet reads as a formula. */
class CaseFile implements AutoCloseable {

  private final CSVPrinter csv;

  CaseFile(Writer out) throws IOException {
    csv =
        new CSVPrinter(
            out,
            CSVFormat.RFC4180
                .builder()
                .setHeader(
                    "number",
                    "school",
                    "procedure",
                    "state",
                    "outcome",
                    "started",
                    "ended",
                    "due",
                    "overdue",
                    "lateSteps",
                    "askedBy",
                    "waitsFor")
                .get());
  }

  void add(CaseRows.Row row) {
    try {
      csv.printRecord(
          Stream.of(
                  row.number(),
                  row.schoolName(),
                  row.procedureName(),
                  row.stateName(),
                  row.outcome(),
                  row.started(),
                  row.ended(),
                  row.due(),
                  row.overdue() ? "yes" : "no",
                  String.valueOf(row.lateSteps()),
                  row.requestedBy(),
                  row.waiting().stream()
                      .map(CaseRows.Waits::step)
                      .collect(Collectors.joining("; ")))
              .map(SpreadsheetCell::harmless)
              .toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    csv.close();
  }
}
