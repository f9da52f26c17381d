package org.countersign.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.countersign.school.Term;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("no-database")
class SchoolDaysTest {

  private final WorkingDays workingDays = new WorkingDays(List.of());

  private static Term term(String type, String from, String to) {
    return new Term("elm", type, type, LocalDate.parse(from), LocalDate.parse(to));
  }

  private SchoolDays of(Term... terms) {
    return new SchoolDays(List.of(terms), Set.of(LocalDate.parse("2026-11-27")), workingDays);
  }

  @Test
  void halfTermsInsideATermDecideNotTheTermAroundThem() {
    SchoolDays days =
        of(
            term("schoolYear", "2026-09-01", "2027-07-22"),
            term("term", "2026-09-02", "2026-12-18"),
            term("gradingPeriod", "2026-09-02", "2026-10-23"),
            term("gradingPeriod", "2026-11-02", "2026-12-18"));

    assertThat(days.isSchoolDay(LocalDate.parse("2026-10-23"))).isTrue();
    assertThat(days.isSchoolDay(LocalDate.parse("2026-10-27"))).isFalse();
    assertThat(days.isSchoolDay(LocalDate.parse("2026-11-02"))).isTrue();
    assertThat(days.isSchoolDay(LocalDate.parse("2026-11-27"))).isFalse();
    assertThat(days.knownUntil()).contains(LocalDate.parse("2026-12-18"));
  }

  @Test
  void theSameTermTwiceStaysATerm() {
    SchoolDays days =
        of(term("term", "2026-09-02", "2026-12-18"), term("semester", "2026-09-02", "2026-12-18"));

    assertThat(days.isSchoolDay(LocalDate.parse("2026-10-27"))).isTrue();
    assertThat(days.knownUntil()).contains(LocalDate.parse("2026-12-18"));
  }

  @Test
  void withoutTermDatesEveryWorkingDayCounts() {
    SchoolDays days = of(term("schoolYear", "2026-09-01", "2027-07-22"));

    assertThat(days.isSchoolDay(LocalDate.parse("2026-10-27"))).isTrue();
    assertThat(days.isSchoolDay(LocalDate.parse("2026-12-25"))).isFalse();
    assertThat(days.knownUntil()).isEmpty();
  }
}
