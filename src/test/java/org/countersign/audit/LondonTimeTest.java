package org.countersign.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.countersign.MovableClock;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Issue 8, faults: times across daylight saving. */
@Tag("no-database")
class LondonTimeTest {

  @ParameterizedTest
  @CsvSource({
    "2026-07-01T12:00:00Z, '1 Jul 2026, 13:00'",
    "2026-10-25T00:30:00Z, '25 Oct 2026, 01:30 BST'",
    "2026-10-25T01:30:00Z, '25 Oct 2026, 01:30 GMT'",
    "2026-10-25T02:30:00Z, '25 Oct 2026, 02:30'",
    "2026-03-29T01:30:00Z, '29 Mar 2026, 02:30'"
  })
  @DisplayName("the hour that comes twice says which of the two it is")
  void minute(Instant at, String words) {
    assertThat(new LondonTime(new MovableClock()).minute(at)).isEqualTo(words);
  }
}
