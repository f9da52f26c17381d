package org.countersign.staffconcern;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When a concern is an allegation, when concerns ask again, and how long each is kept. */
@Tag("no-database")
class ThresholdTest {

  @ParameterizedTest(name = "{0}{1}{2}{3}: {4}")
  @DisplayName("NAT:1, NAT:9: any yes is referred; in doubt the LADO; a no everywhere is free")
  @CsvSource({
    "yes, no, no, no, refer, true",
    "no, yes, no, no, unsure, false",
    "no, no, yes, no, low-level, false",
    "no, no, no, yes, none, false",
    "yes, not-sure, no, no, unsure, false",
    "not-sure, no, no, no, refer, true",
    "no, not-sure, no, no, unsure, true",
    "no, no, not-sure, no, low-level, false",
    "no, no, no, not-sure, none, false",
    "no, no, no, , none, false",
    "no, no, no, no, refer, true",
    "no, no, no, no, unsure, true",
    "no, no, no, no, low-level, true",
    "no, no, no, no, none, true",
  })
  void fourQuestions(
      String harmed,
      String offence,
      String risk,
      String unsuitable,
      String decision,
      boolean allowed) {
    assertThat(
            Threshold.problems(answers(harmed, offence, risk, unsuitable, decision), false)
                .isEmpty())
        .isEqualTo(allowed);
  }

  @ParameterizedTest
  @DisplayName("HCPS CP-2, reading 9: nothing but a referral")
  @CsvSource({"refer, true", "unsure, false", "low-level, false", "none, false"})
  void always(String decision, boolean allowed) {
    assertThat(Threshold.problems(answers("no", "no", "no", "no", decision), true).isEmpty())
        .isEqualTo(allowed);
  }

  private static Map<String, Object> answers(
      String harmed, String offence, String risk, String unsuitable, String decision) {
    Map<String, Object> answers = new HashMap<>();
    answers.put("harmed", harmed);
    answers.put("offence", offence);
    answers.put("risk", risk);
    answers.put("unsuitable", unsuitable);
    answers.put("decision", decision);
    return answers;
  }

  @Test
  @DisplayName("NAT:9: three about one person are a pattern, and two that are alike")
  void pattern() {
    assertThat(LowLevelPattern.isThere(List.of(), "images")).isFalse();
    assertThat(LowLevelPattern.isThere(List.of("contact"), "images")).isFalse();
    assertThat(LowLevelPattern.isThere(List.of("images"), "images")).isTrue();
    assertThat(LowLevelPattern.isThere(List.of("contact", "language"), "images")).isTrue();
  }

  @Test
  @DisplayName("NAT:9: one person who is described twice is one person")
  void described() {
    assertThat(LowLevelConcerns.subject(described("Sam  Supplyton ")))
        .isEqualTo(LowLevelConcerns.subject(described("sam supplyton")))
        .isNotEqualTo(LowLevelConcerns.subject(described("Sal Supplyton")));
    assertThat(LowLevelConcerns.subject(Subject.onRoll("staff.obs", SubjectKind.STAFF)))
        .isNotEqualTo(LowLevelConcerns.subject(described("staff.obs")));
  }

  private static Subject described(String words) {
    return new Subject(null, SubjectKind.SUPPLY, words, "Stopgap Ltd");
  }

  @Test
  @DisplayName("NAT:11: to normal pension age, or ten years where that is longer")
  void kept() {
    LocalDate closed = LocalDate.of(2026, 11, 20);
    assertThat(ConcernKeeping.lastDay(closed, LocalDate.of(2051, 3, 1)))
        .isEqualTo(LocalDate.of(2051, 3, 1));
    assertThat(ConcernKeeping.lastDay(closed, LocalDate.of(2030, 3, 1)))
        .isEqualTo(LocalDate.of(2036, 11, 20));
  }
}
