package org.countersign.ladoreferral;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What follows an outcome. */
@Tag("no-database")
class DutiesTest {

  @ParameterizedTest
  @DisplayName("NAT:7: removed, or would have been: the DBS, whatever the outcome; L4")
  @EnumSource
  void removed(Outcome outcome) {
    assertThat(Duties.dbs(outcome, "removed")).isTrue();
    assertThat(Duties.dbs(outcome, "would-have-been")).isTrue();
    assertThat(Duties.dbs(outcome, "still-there")).isFalse();
    assertThat(Duties.dbs(outcome, null)).as("unknown is safe").isTrue();
    assertThat(Duties.tra(outcome, "removed", "yes")).isTrue();
    assertThat(Duties.tra(outcome, "removed", "no")).isFalse();
    assertThat(Duties.tra(outcome, "removed", null)).as("unknown is safe").isTrue();
    assertThat(Duties.tra(outcome, "still-there", "yes")).isFalse();
  }

  @ParameterizedTest
  @DisplayName("L4: who resigned before it was settled is referred, unless it was not so")
  @CsvSource({
    "SUBSTANTIATED, true",
    "UNSUBSTANTIATED, true",
    "FALSE, false",
    "MALICIOUS, false",
    "UNFOUNDED, false",
    "NO_FURTHER_ACTION, false",
    ", true",
  })
  void resigned(Outcome outcome, boolean due) {
    assertThat(Duties.dbs(outcome, "left")).isEqualTo(due);
  }

  @Test
  @DisplayName("NAT:11: references name only what is substantiated; false and malicious leave")
  void references() {
    for (Outcome outcome : Outcome.values()) {
      assertThat(outcome.isForReferences()).isEqualTo(outcome == Outcome.SUBSTANTIATED);
      assertThat(outcome.leavesPersonnelFile())
          .isEqualTo(outcome == Outcome.FALSE || outcome == Outcome.MALICIOUS);
      assertThat(outcome.referenceText().startsWith("Say nothing"))
          .isEqualTo(outcome != Outcome.SUBSTANTIATED);
    }
  }
}
