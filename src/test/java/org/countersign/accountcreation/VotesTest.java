package org.countersign.accountcreation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** OBS SLT-6, ACC-2a, reading 16: two votes needed; a tie or a split goes to the head. */
@Tag("no-database")
class VotesTest {

  @ParameterizedTest(name = "{0} for, {1} against: {2}")
  @DisplayName("OBS SLT-6, reading 16: how votes are counted")
  @CsvSource({
    "0, 0, OPEN",
    "1, 0, OPEN",
    "2, 0, APPROVED",
    "3, 0, APPROVED",
    "0, 1, OPEN",
    "0, 2, REFUSED",
    "0, 3, REFUSED",
    "1, 1, OPEN",
    "2, 1, OPEN",
    "1, 2, OPEN",
    "5, 1, OPEN"
  })
  void count(int approvals, int refusals, Votes expected) {
    List<String> votes =
        new java.util.ArrayList<>(java.util.Collections.nCopies(approvals, "approve"));
    votes.addAll(java.util.Collections.nCopies(refusals, "refuse"));
    assertThat(Votes.count(votes, 2)).isEqualTo(expected);
    assertThat(Votes.areSplit(votes)).isEqualTo(approvals > 0 && refusals > 0);
  }
}
