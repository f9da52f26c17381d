package org.countersign.absence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.countersign.school.Role;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Issue 5, “Bad input”: absurd dates, loops, deputies of another school; each says what to change.
 */
@Tag("no-database")
class AbsenceRulesTest {

  private static final ZoneId LONDON = ZoneId.of("Europe/London");

  /** Friday, 09:00 in London. */
  private static final Instant NOW = Instant.parse("2026-11-20T09:00:00Z");

  private static final Staff STAFF =
      new Staff(
          Map.of(
              "ann", EnumSet.of(Role.HEADTEACHER, Role.SLT),
              "ben", EnumSet.of(Role.STAFF),
              "cat", EnumSet.of(Role.STAFF),
              "aud", EnumSet.of(Role.AUDITOR)));

  private final AbsenceRules rules =
      new AbsenceRules(LONDON, one -> "then", name -> name.toUpperCase(java.util.Locale.UK));

  private static NewAbsence absence(String person, String from, String to, String deputy) {
    return new NewAbsence(person, LocalDate.parse(from), null, LocalDate.parse(to), null, deputy);
  }

  private static Absence known(String person, String from, String to, String deputy) {
    return new Absence(
        1, "obs", person, Instant.parse(from), Instant.parse(to), deputy, person, NOW, null, null);
  }

  private List<String> problems(NewAbsence absence, Absence... known) {
    return rules.problems(absence, STAFF, List.of(known), NOW);
  }

  @Test
  void aWeekWithADeputyIsRight() {
    assertThat(problems(absence("ann", "2026-11-20", "2026-11-27", "ben"))).isEmpty();
    assertThat(problems(absence("ann", "2026-11-20", "2026-11-20", null))).isEmpty();
  }

  @ParameterizedTest(name = "{0} to {1}: {2}")
  @CsvSource({
    "2026-11-21, 2026-11-20, It ends before it begins",
    "2026-10-19, 2026-11-27, more than 31 days ago",
    "2026-11-01, 2026-11-19, It is over already",
    "2026-11-20, 2027-11-21, longer than a year",
    "2027-11-21, 2027-11-22, more than a year ahead",
    "1066-10-14, 2026-11-27, more than 31 days ago",
    "2026-11-20, 9999-12-31, longer than a year",
    "2026-11-20, +999999999-12-31, longer than a year"
  })
  void absurdDatesAreRefused(String from, String to, String words) {
    assertThat(problems(absence("ann", from, to, "ben")))
        .singleElement()
        .asString()
        .contains(words);
  }

  @ParameterizedTest(name = "{0} to {1}")
  @CsvSource({
    "2026-10-20, 2026-11-20",
    "2026-11-20, 2027-11-20",
    "2027-11-20, 2027-11-21",
  })
  void theLastDayThatIsNotAbsurdIsTaken(String from, String to) {
    assertThat(problems(absence("ann", from, to, "ben"))).isEmpty();
  }

  @Test
  void timesOfTheSameDayHaveToFollowEachOther() {
    LocalDate day = LocalDate.parse("2026-11-23");
    NewAbsence backwards =
        new NewAbsence("ann", day, LocalTime.of(12, 0), day, LocalTime.of(12, 0), "ben");
    assertThat(problems(backwards)).singleElement().asString().contains("ends before it begins");
    assertThat(
            problems(
                new NewAbsence("ann", day, LocalTime.of(12, 0), day, LocalTime.of(12, 1), null)))
        .isEmpty();
  }

  @Test
  @DisplayName("issue 5: London days, also over the end of summer time")
  void daysAreLondons() {
    NewAbsence half = absence("ann", "2026-10-24", "2026-10-25", null);
    assertThat(rules.begins(half)).isEqualTo("2026-10-23T23:00:00Z");
    assertThat(rules.ends(half)).isEqualTo("2026-10-26T00:00:00Z");
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "ann, their own deputy",
    "head.of.another.school, nobody of this school",
    "aud, only reads",
  })
  void whoCannotBeADeputyIsRefused(String deputy, String words) {
    assertThat(problems(absence("ann", "2026-11-20", "2026-11-27", deputy)))
        .singleElement()
        .asString()
        .contains(words);
  }

  @Test
  void aPersonOfNoSchoolIsNotAway() {
    assertThat(problems(absence("zoe", "2026-11-20", "2026-11-27", null)))
        .singleElement()
        .asString()
        .contains("Choose a person");
  }

  @Test
  @DisplayName("issue 5: a deputy who is away in that time is refused, also for a moment of it")
  void deputyAwayToo() {
    Absence ben = known("ben", "2026-11-26T00:00:00Z", "2026-11-30T00:00:00Z", null);
    assertThat(problems(absence("ann", "2026-11-20", "2026-11-26", "ben"), ben))
        .singleElement()
        .asString()
        .contains("BEN is away", "Choose somebody else, or other days");
    assertThat(problems(absence("ann", "2026-11-20", "2026-11-25", "ben"), ben)).isEmpty();
    assertThat(problems(absence("ann", "2026-11-30", "2026-12-01", "ben"), ben)).isEmpty();
  }

  @Test
  @DisplayName("issue 5: a loop of deputies is refused where the periods overlap")
  void loop() {
    Absence ben = known("ben", "2026-11-23T00:00:00Z", "2026-11-28T00:00:00Z", "ann");
    assertThat(problems(absence("ann", "2026-11-24", "2026-11-25", "ben"), ben))
        .singleElement()
        .asString()
        .contains("round in a circle", "Choose somebody else");
    assertThat(problems(absence("ann", "2026-12-07", "2026-12-08", "ben"), ben)).isEmpty();
  }

  @Test
  void whoIsAwayAlreadyEndsThatFirst() {
    Absence ann = known("ann", "2026-11-23T00:00:00Z", "2026-11-28T00:00:00Z", null);
    assertThat(problems(absence("ann", "2026-11-27", "2026-12-01", null), ann))
        .singleElement()
        .asString()
        .contains("End that first");
    assertThat(problems(absence("ann", "2026-11-28", "2026-12-01", null), ann)).isEmpty();
  }

  @Test
  void aDeputyMayFallIllAndIsNotKeptFromSayingSo() {
    Absence ann = known("ann", "2026-11-20T00:00:00Z", "2026-11-28T00:00:00Z", "ben");
    assertThat(problems(absence("ben", "2026-11-23", "2026-11-24", "cat"), ann)).isEmpty();
  }

  @Test
  void whatWasEndedEarlyHoldsNobody() {
    Absence over =
        new Absence(
            1,
            "obs",
            "ben",
            Instant.parse("2026-11-20T00:00:00Z"),
            Instant.parse("2026-11-28T00:00:00Z"),
            "ann",
            "ben",
            NOW,
            NOW,
            "ben");
    assertThat(problems(absence("ann", "2026-11-20", "2026-11-27", "ben"), over)).isEmpty();
    assertThat(Set.of(over.lasts(NOW), over.lasts(NOW.minusSeconds(1)))).contains(true, false);
    assertThat(over.isOver(NOW)).isTrue();
  }
}
