package org.countersign.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.countersign.evidence.Hostile;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@Tag("no-database")
class AccountExportTest {

  @Test
  void noSpreadsheetReadsAValueAsAFormula() {
    AccountLine line =
        new AccountLine(
            "x-obs",
            "X",
            "@obs",
            "https://x.com/obs",
            "=HYPERLINK(\"https://bad.example\")",
            "-1+1",
            "open",
            "open",
            List.of("+Robin Example"),
            List.of(),
            1,
            null,
            "20 November 2026",
            "social@obs.example",
            "Safe, upper shelf",
            "School office",
            "",
            "",
            false,
            "1 September 2025");
    assertThat(new AccountExport().csv(List.of(line)).lines().toList().get(1))
        .isEqualTo(
            "x-obs,X,'@obs,https://x.com/obs,\"'=HYPERLINK(\"\"https://bad.example\"\")\",'-1+1,"
                + "open,open,'+Robin Example,,1,20 November 2026,social@obs.example,"
                + "\"Safe, upper shelf\",School office,,,no,1 September 2025");
  }

  static Stream<Hostile.Text> texts() {
    return Hostile.texts().stream();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("texts")
  @DisplayName("issue 10, bad input: a hostile text is one cell, and no formula")
  void hostileTexts(Hostile.Text hostile) throws IOException {
    String text = hostile.text();
    AccountLine line =
        new AccountLine(
            "x-obs",
            text,
            text,
            text,
            text,
            text,
            text,
            text,
            List.of(text),
            List.of(text),
            1,
            null,
            text,
            text,
            text,
            text,
            text,
            text,
            false,
            text);
    CSVRecord row =
        CSVParser.parse(new AccountExport().csv(List.of(line)), CSVFormat.RFC4180)
            .getRecords()
            .get(1);
    assertThat(row.size()).isEqualTo(19);
    assertThat(row.stream().filter(cell -> cell.endsWith(text))).hasSizeGreaterThan(10);
    assertThat(row).noneMatch(cell -> cell.matches("(?s)[=+@\\-\t\r].*"));
  }
}
