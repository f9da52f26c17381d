package org.countersign.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.countersign.school.School;
import org.countersign.school.Schools;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

/** NAT:4, row 5: local areas are stricter, and never weaker than the law. */
@Tag("no-database")
class LocalAuthoritiesTest {

  private static final Library LIBRARY = Library.open(new PackSources(), null);
  private static final Schools SCHOOLS =
      TestSchools.of(new School("elm", "Elm Pretend School", "obs", "org-elm", null));

  private static LocalAuthorities with(String school, LocalAuthorities.Period period) {
    var authority =
        new LocalAuthorities.Authority("Inventedshire", List.of(school), List.of(period), null);
    return new LocalAuthorities(
        new LocalAuthorities.Settings(List.of(authority)),
        LIBRARY,
        new StaticListableBeanFactory(Map.of("schools", SCHOOLS)).getBeanProvider(Schools.class));
  }

  private static LocalAuthorities.Period period(
      String id, String within, String clock, boolean untilEndOfDay) {
    return new LocalAuthorities.Period(id, within, clock, untilEndOfDay, "its procedure, 3.2");
  }

  @ParameterizedTest
  @DisplayName("NAT:4 same working day, 24 hours, or the law's own")
  @CsvSource({
    "P0D, working-days, true",
    "PT24H, clock-hours, false",
    "PT0S, clock-hours, false",
    "P1D, working-days, false"
  })
  void stricter(String within, String clock, boolean untilEndOfDay) {
    LocalAuthorities authorities =
        with("elm", period("lado-referral", within, clock, untilEndOfDay));

    Deadline local = authorities.deadline("elm", "lado-referral").orElseThrow();
    assertThat(local.within()).isEqualTo(within);
    assertThat(local.clause()).isEqualTo("Inventedshire: its procedure, 3.2");
    assertThat(local.basis()).isEqualTo(Basis.LOCAL);
    assertThat(authorities.deadline("elm", "breach-report")).isEmpty();
    assertThat(authorities.deadline("oak", "lado-referral")).isEmpty();
  }

  @ParameterizedTest
  @DisplayName("NAT:4 never later than one working day")
  @CsvSource({
    "lado-referral, P1D, working-days, true, weakens NAT:4",
    "lado-referral, P2D, working-days, false, weakens NAT:4",
    "lado-referral, PT24H1S, clock-hours, false, weakens NAT:4",
    "lado-referral, P0D, school-days, true, weakens NAT:4",
    "lado-referral, P0D, calendar-days, true, weakens NAT:4",
    "lado-referral, PT-1H, clock-hours, false, cannot run PT-1H",
    "lado-referral, PT1H, clock-hours, true, cannot run PT1H",
    "lado-referral, soon, clock-hours, false, cannot run soon",
    "lado-referral, P1D, sundial, false, cannot run P1D on \"sundial\"",
    "elevenses, P1D, working-days, false, unknown deadline"
  })
  void refused(String id, String within, String clock, boolean untilEndOfDay, String message) {
    assertThatThrownBy(() -> with("elm", period(id, within, clock, untilEndOfDay)))
        .isInstanceOf(BrokenPacks.class)
        .hasMessageContaining("countersign.local-authorities")
        .hasMessageContaining("Inventedshire")
        .hasMessageContaining(message);
  }

  @Test
  @DisplayName("ours: a school that is not there is a typing error")
  void unknownSchool() {
    assertThatThrownBy(() -> with("oak", period("lado-referral", "PT24H", "clock-hours", false)))
        .hasMessageContaining("names the school \"oak\": use one of [elm]");
  }
}
