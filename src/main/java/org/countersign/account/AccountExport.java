package org.countersign.account;

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
class AccountExport {

  private static final String[] COLUMNS = {
    "id",
    "platform",
    "handle",
    "link",
    "purpose",
    "audience",
    "openOrClosed",
    "status",
    "owners",
    "nonEmployees",
    "ownersToday",
    "openedOn",
    "schoolEmail",
    "passwordKeptAt",
    "passwordKeptBy",
    "monitoredBy",
    "reviewOn",
    "confirmed",
    "completeFrom"
  };

  String csv(List<AccountLine> lines) {
    StringBuilder file = new StringBuilder();
    try (CSVPrinter csv =
        new CSVPrinter(file, CSVFormat.RFC4180.builder().setHeader(COLUMNS).get())) {
      for (AccountLine line : lines) {
        csv.printRecord(values(line).map(SpreadsheetCell::harmless).toList());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return file.toString();
  }

  private static Stream<String> values(AccountLine line) {
    return Stream.of(
        line.id(),
        line.platform(),
        line.handle(),
        line.link(),
        line.purpose(),
        line.audience(),
        line.openTo(),
        line.status(),
        String.join(", ", line.owners()),
        String.join(", ", line.nonEmployees()),
        String.valueOf(line.ownersToday()),
        line.openedOn(),
        line.schoolEmail(),
        line.place(),
        line.keeper(),
        line.monitors(),
        line.reviewOn(),
        line.confirmed() ? "yes" : "no",
        line.completeFrom());
  }
}
