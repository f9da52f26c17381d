package org.countersign.reporting;

import java.time.Clock;
import java.time.Duration;
import org.countersign.access.Guesses;
import org.countersign.access.MinuteCounts;
import org.springframework.stereotype.Component;

/**
 * How much people without an account may send to a school: more than a class that leaves an
 * assembly, less than a program that floods those who must read it. Staff have no limit.
 */
@Component
class ReportAllowance {

  /** Reports and messages to one school in a minute, on each node. */
  static final int A_MINUTE = 30;

  /** Reports to one school in an hour, over all nodes. */
  static final int AN_HOUR = 100;

  /** Files to one school in a minute, on each node. */
  static final int FILES_A_MINUTE = 30;

  private final MinuteCounts counts;
  private final ReportTable table;
  private final Clock clock;

  ReportAllowance(MinuteCounts counts, ReportTable table, Clock clock) {
    this.counts = counts;
    this.table = table;
    this.clock = clock;
  }

  /**
   * @throws Guesses.TooMany where it is one too many
   */
  void report(String school) {
    int lately = table.withoutAccountSince(school, clock.instant().minus(Duration.ofHours(1)));
    if (counts.another("reports " + school) > A_MINUTE || lately >= AN_HOUR) {
      throw new Guesses.TooMany();
    }
  }

  /**
   * @throws Guesses.TooMany where it is one too many
   */
  void file(String school) {
    if (counts.another("files " + school) > FILES_A_MINUTE) {
      throw new Guesses.TooMany();
    }
  }
}
