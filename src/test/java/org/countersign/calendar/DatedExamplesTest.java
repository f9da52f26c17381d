package org.countersign.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import org.countersign.policy.PolicyEditions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ActiveProfiles;

/** NAT:4, NAT:19, NAT:21, OBS:MON-1b: every clock, as reckoned by hand. */
@SpringBootTest(properties = "camunda.bpm.job-execution.enabled=false")
@ActiveProfiles("demo")
@Tag("one-database")
class DatedExamplesTest {

  @Autowired private DueDates dates;
  @Autowired private PolicyEditions editions;

  @ParameterizedTest(name = "{0} {1} {2}: {4}")
  @CsvFileSource(resources = "dated-examples.csv", delimiter = '|', useHeadersInDisplayName = true)
  void dueAsReckonedByHand(
      String school, String deadline, OffsetDateTime from, OffsetDateTime due, String why) {
    String its = (String) editions.pin(school).get("policyEditions");

    assertThat(dates.of(school, its, deadline, from.toInstant()).at().toOffsetDateTime())
        .as(why)
        .isEqualTo(due);
  }
}
