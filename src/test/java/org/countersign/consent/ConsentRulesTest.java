package org.countersign.consent;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.countersign.consent.ConsentRules.Leavings;
import org.countersign.policy.Basis;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Which of several records decides. A record is written as the day of September 2026 on which it
 * was received, and what it said; they stand in the order in which they were recorded.
 */
@Tag("no-database")
class ConsentRulesTest {

  private static final Child CHILD = Child.pupil("p1");
  private static final LocalDate ON = LocalDate.of(2026, 11, 20);

  @ParameterizedTest(name = "{3}: {0} is {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ''                          | NO_RECORD |   | reading 3: no record is no
          1 given                     | HELD      | 1 | OIEA:4.12-1
          1 refused                   | REFUSED   | 1 | OIEA:4.12-1
          1 withdrawn                 | WITHDRAWN | 1 | NAT:17
          1 given, 2 refused          | REFUSED   | 2 | a later no beats a yes
          1 given, 2 withdrawn        | WITHDRAWN | 2 | NAT:17, OIEA:4.4a
          1 given, 1 withdrawn        | WITHDRAWN | 2 | on the same day the one recorded later wins
          1 refused, 2 given          | HELD      | 2 | the newest wins
          1 refused, 1 given          | HELD      | 2 | on the same day the one recorded later wins
          2 refused, 1 given          | REFUSED   | 1 | an old yes entered late leaves it at no
          2 given, 1 refused          | REFUSED   | 2 | an old no found late beats a yes
          1 given, 2 refused, 3 given | HELD      | 3 | the newest wins
          3 given, 2 refused, 2 given | HELD      | 3 | a yes newer in both ways than each no
          1 given, 2 given            | HELD      | 2 | the newest wins
          2 given, 1 given            | HELD      | 1 | the newest wins, by the day it was received
          1 refused, 2 withdrawn      | WITHDRAWN | 2 | the newest wins
          """)
  void theNewestWinsAndTheSaferWhereTheyConflict(
      String records, Standing standing, Long decidedBy, String rule) {
    var finding = ConsentRules.decide(CHILD, Use.IMAGE, read(records), Leavings.NONE, Set.of(), ON);

    assertThat(finding.standing()).isEqualTo(standing);
    assertThat(finding.record().orElse(null)).isEqualTo(decidedBy);
  }

  @ParameterizedTest(name = "{4}: {0}, of which {1} is of a carer no longer, is {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          1 given            | 1 | LAPSED    | 1 | OIEA:4.1b: circumstances changed
          1 given, 2 given   | 2 | HELD      | 1 | NAT:18: the other carer's yes goes on
          1 given, 2 refused | 1 | REFUSED   | 2 | a no decides as ever
          1 given, 2 refused | 2 | REFUSED   | 2 | reading 3: a no stays, whoever gave it
          """)
  void whoIsNoLongerACarer(
      String records, long orphaned, Standing standing, Long decidedBy, String rule) {
    var finding =
        ConsentRules.decide(CHILD, Use.IMAGE, read(records), Leavings.NONE, Set.of(orphaned), ON);

    assertThat(finding.standing()).isEqualTo(standing);
    assertThat(finding.record().orElse(null)).isEqualTo(decidedBy);
  }

  private static List<ConsentRecord> read(String records) {
    List<ConsentRecord> result = new ArrayList<>();
    for (String record : records.isEmpty() ? new String[0] : records.split(", ")) {
      String[] dayAndDecision = record.split(" ");
      Decision decision = Decision.byId(dayAndDecision[1]).orElseThrow();
      result.add(
          new ConsentRecord(
              result.size() + 1,
              CHILD,
              Use.IMAGE,
              "all",
              decision,
              Giver.pupil(),
              LocalDate.of(2026, 9, Integer.parseInt(dayAndDecision[0])),
              "form",
              decision == Decision.GIVEN
                  ? new Validity(null, Period.ZERO, "WMAT:7.1b", Basis.POLICY)
                  : null,
              null,
              Instant.EPOCH,
              "office"));
    }
    return result;
  }
}
