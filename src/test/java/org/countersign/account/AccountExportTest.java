package org.countersign.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

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
}
