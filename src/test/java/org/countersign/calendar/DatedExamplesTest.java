package org.countersign.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Optional;
import org.countersign.policy.PolicyEditions;
import org.countersign.school.Schools;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ActiveProfiles;

/** NAT:4, NAT:19, NAT:21, OBS:MON-1b: every clock, as reckoned by hand. */
@SpringBootTest(properties = "camunda.bpm.job-execution.enabled=false")
@ActiveProfiles("demo")
class DatedExamplesTest {

  @Autowired private DueDates dates;
  @Autowired private Deadlines deadlines;
  @Autowired private PolicyEditions editions;
  @Autowired private Schools schools;
  @Autowired private SchoolCalendars calendars;

  @ParameterizedTest(name = "{0} {1} {2}: {4}")
  @CsvFileSource(resources = "dated-examples.csv", delimiter = '|', useHeadersInDisplayName = true)
  void dueAsReckonedByHand(
      String school, String deadline, OffsetDateTime from, OffsetDateTime due, String why) {
    String its = (String) editions.pin(school).get("policyEditions");

    assertThat(dates.of(school, its, deadline, from.toInstant()).at().toOffsetDateTime())
        .as(why)
        .isEqualTo(due);
  }

  /** Hobbleford's last term ends on 21 July 2027; 22 May is 60 days before it. */
  @ParameterizedTest
  @CsvSource({"2026-11-20, false", "2027-05-21, false", "2027-05-22, true", "2027-09-01, true"})
  void termDatesThatEndWithin60DaysAreAWarning(LocalDate today, boolean warning) {
    ZoneId london = ZoneId.of("Europe/London");
    Clock then = Clock.fixed(today.atTime(9, 0).atZone(london).toInstant(), london);
    var ending = new TermDates(schools, calendars, then).endingOf(schools.byId("hcps").get());

    assertThat(ending.map(TermDates.Ending::last))
        .isEqualTo(Optional.of(LocalDate.of(2027, 7, 21)).filter(last -> warning));
  }

  @ParameterizedTest
  @CsvSource({"elevenses, 2026-11-20", "post-expiry, ''", "post-expiry, 2026-02-30"})
  void whatNobodyCanReckonFails(String deadline, String from) {
    String its = (String) editions.pin("hcps").get("policyEditions");

    assertThatThrownBy(() -> deadlines.due("hcps", its, deadline, from))
        .isInstanceOf(RuntimeException.class);
  }
}
