package org.countersign.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.countersign.consent.Consents.yes;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.countersign.MovableClock;
import org.countersign.policy.Basis;
import org.countersign.school.RegisterFixture;
import org.countersign.school.RegisterTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** How long a consent holds under each policy, to the day. */
@RegisterTest
@Tag("h2")
class ValidityTest {

  @Autowired private ConsentRegister register;
  @Autowired private RegisterFixture fixture;
  @Autowired private MovableClock clock;

  @BeforeEach
  void reset() {
    fixture.reset();
  }

  private Standing on(String school, String pupil, String day) {
    return register
        .check(
            school,
            List.of(Child.pupil(pupil)),
            Set.of(Use.IMAGE),
            "instagram",
            LocalDate.parse(day))
        .findings()
        .get(0)
        .standing();
  }

  @ParameterizedTest(name = "{0}: received {1}, left {2}, on {3} it is {4}")
  @CsvSource(
      textBlock =
          """
          BPET:6-1b, 2026-09-10,           , 2026-09-09, NO_RECORD
          BPET:6-1b, 2026-09-10,           , 2026-09-10, HELD
          BPET:6-1b, 2026-09-10,           , 2027-07-22, HELD
          BPET:6-1b, 2026-09-10,           , 2027-07-23, LAPSED
          BPET:6-3a, 2026-09-10, 2027-01-04, 2027-01-03, HELD
          BPET:6-3a, 2026-09-10, 2027-01-04, 2027-01-04, LEFT
          HCPS:default, 2026-09-10,        , 2027-07-22, HELD
          HCPS:default, 2026-09-10,        , 2027-07-23, LAPSED
          OBS:default, 2026-09-10,         , 2027-07-22, HELD
          OBS:default, 2026-09-10,         , 2027-07-23, LAPSED
          OIEA:4.1b, 2019-09-10,           , 2031-01-01, HELD
          OIEA:4.1b, 2026-09-10, 2027-07-23, 2029-07-22, HELD
          OIEA:4.1b, 2026-09-10, 2027-07-23, 2029-07-23, LEFT
          OIEA:4.1b, 2024-09-10, 2028-02-29, 2030-02-27, HELD
          OIEA:4.1b, 2024-09-10, 2028-02-29, 2030-02-28, LEFT
          WMAT:7.1b, 2019-09-10,           , 2031-01-01, HELD
          WMAT:7.1b, 2026-09-10, 2027-07-23, 2027-07-22, HELD
          WMAT:7.1b, 2026-09-10, 2027-07-23, 2027-07-23, LEFT
          """)
  void aConsentHoldsAsLongAsThePolicySays(
      String clause, String received, String left, String day, Standing standing) {
    String school = clause.substring(0, clause.indexOf(':')).toLowerCase();
    String pupil = fixture.pupil(school);
    register.record(school, yes(pupil, received, Use.IMAGE), "office");
    if (left != null) {
      fixture.leaves(school, pupil, left);
    }

    assertThat(on(school, pupil, day)).isEqualTo(standing);
  }

  @ParameterizedTest(name = "{0}: by {1}, {2}")
  @CsvSource({
    "oiea, OIEA:4.1b, POLICY, , P2Y",
    "bpet, BPET:6-1b; BPET:6-3a, POLICY, 2027-07-22, P0D",
    "wmat, WMAT:7.1b, POLICY, , P0D",
    "hcps, ours: the default where a policy is silent, DEFAULT, 2027-07-22, P0D",
    "obs, ours: the default where a policy is silent, DEFAULT, 2027-07-22, P0D"
  })
  void theRecordSaysWhichRuleItWasAndWhetherThatIsADefault(
      String school, String clause, Basis basis, LocalDate until, java.time.Period after) {
    String pupil = fixture.pupil(school);

    assertThat(register.record(school, yes(pupil, "2026-09-10", Use.IMAGE), "office"))
        .extracting(ConsentRecord::validity)
        .containsExactly(new Validity(until, after, clause, basis));
  }

  @ParameterizedTest(name = "received on {0} it holds until {1}: {2}")
  @CsvSource({
    "2026-09-01, 2027-07-22, first day of the school year",
    "2026-08-31, 2026-08-31, last day of England's academic year before it",
    "2026-07-25, 2026-08-31, in the holidays before it",
    "2025-09-01, 2026-08-31, a year that the calendar does not have",
    "2024-02-29, 2024-08-31, a leap day"
  })
  @DisplayName("BPET:6-1b the academic year is the one in which it was received")
  void theAcademicYearIsTheOneInWhichItWasReceived(String received, LocalDate until, String why) {
    String pupil = fixture.pupil("bpet");

    assertThat(register.record("bpet", yes(pupil, received, Use.IMAGE), "office"))
        .extracting(record -> record.validity().until())
        .containsExactly(until);
  }

  @Test
  @DisplayName("BPET:6-1b a calendar that is wrong does not make the academic year longer")
  void aCalendarThatIsWrongMakesTheYearNoLonger() {
    fixture.schoolYear("hcps", "2026-10-01", "2030-07-22");
    String pupil = fixture.pupil("hcps");

    assertThat(register.record("hcps", yes(pupil, "2026-11-01", Use.IMAGE), "office"))
        .extracting(record -> record.validity().until())
        .containsExactly(LocalDate.of(2027, 7, 22));
  }

  @Test
  @DisplayName("BPET:6-1b just after midnight in summer it is the new day in London, and lapsed")
  void theDayIsLondonsAlsoInSummer() {
    String pupil = fixture.pupil("bpet");
    register.record("bpet", yes(pupil, "2026-09-10", Use.IMAGE), "office");

    clock.standAt(java.time.Instant.parse("2027-07-22T22:59:59Z"));
    assertThat(on("bpet", pupil, LocalDate.now(clock).toString())).isEqualTo(Standing.HELD);
    clock.standAt(java.time.Instant.parse("2027-07-22T23:00:00Z"));
    assertThat(on("bpet", pupil, LocalDate.now(clock).toString())).isEqualTo(Standing.LAPSED);
  }

  @Test
  @DisplayName("WMAT:7.1b who left and came back is asked again")
  void comingBackRevivesNothing() {
    String pupil = fixture.pupil("wmat");
    register.record("wmat", yes(pupil, "2024-09-10", Use.IMAGE), "office");
    fixture.leaves("wmat", pupil, "2025-07-23");
    fixture.comesBack("wmat", pupil, "2026-09-01");
    assertThat(on("wmat", pupil, "2026-11-20")).isEqualTo(Standing.LEFT);

    register.record("wmat", yes(pupil, "2026-09-02", Use.IMAGE), "office");
    assertThat(on("wmat", pupil, "2026-11-20")).isEqualTo(Standing.HELD);
  }

  @Test
  @DisplayName("OIEA:4.1b a child not on the roll never leaves, so the academic year ends it")
  void aChildNotOnTheRollIsAskedEveryYear(@Autowired OtherChildren others) {
    others.add("oiea", new OtherChild("visitor-1", "Fern Mockridge", "Dill Mockridge"), "office");
    NewConsent consent =
        new NewConsent(
            Child.other("visitor-1"),
            Set.of(Use.IMAGE),
            "all",
            Decision.GIVEN,
            Giver.enteredCarer(),
            LocalDate.of(2026, 11, 1),
            "Form V");

    assertThat(register.record("oiea", consent, "office"))
        .extracting(record -> record.validity().until())
        .containsExactly(LocalDate.of(2027, 7, 22));
  }
}
