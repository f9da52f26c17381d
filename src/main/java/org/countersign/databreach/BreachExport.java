package org.countersign.databreach;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.countersign.school.SpreadsheetCell;
import org.springframework.stereotype.Component;

/** The register as a CSV file (RFC 4180), which no spreadsheet reads as a formula. */
@Component
class BreachExport {

  private static final String[] COLUMNS = {
    "number",
    "noted",
    "awareAt",
    "reportDue",
    "whatHappened",
    "whoseData",
    "howMany",
    "kindsOfData",
    "whoseDoing",
    "takeDowns",
    "contained",
    "risk",
    "assessment",
    "report",
    "thoseAffected",
    "lessons",
    "closed"
  };

  String csv(List<BreachLine> lines) {
    StringBuilder file = new StringBuilder();
    try (CSVPrinter csv =
        new CSVPrinter(file, CSVFormat.RFC4180.builder().setHeader(COLUMNS).get())) {
      for (BreachLine line : lines) {
        csv.printRecord(values(line).map(SpreadsheetCell::harmless).toList());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return file.toString();
  }

  private static Stream<String> values(BreachLine line) {
    return Stream.of(
        line.number(),
        line.noted(),
        line.awareAt(),
        line.due(),
        line.what(),
        line.whose(),
        line.howMany(),
        line.kinds(),
        line.doneBy(),
        String.join(", ", line.takeDowns()),
        line.contained(),
        line.risk(),
        line.assessed(),
        line.report(),
        line.told(),
        line.lessons(),
        line.closed());
  }
}
