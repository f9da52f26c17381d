package org.countersign.absence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.countersign.MovableClock;
import org.countersign.absence.Eligibility.Hole;
import org.countersign.absence.Eligibility.StepReport;
import org.countersign.school.School;
import org.countersign.school.Schools;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.ActiveProfiles;

/**
 * Issue 5, “Design-time proof”: for every step of each model and each demo school, whoever asked
 * and whichever one or two are away, is somebody left? {@code docs/eligibility.md} says where not.
 */
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = "camunda.bpm.job-execution.enabled=false")
@ActiveProfiles("demo")
@Import({Away.class, MovableClock.Installed.class})
class EligibilityTest {

  private static final Path PAGE = Path.of("docs/eligibility.md");

  @Autowired private Eligibility eligibility;
  @Autowired private EligibilityWords words;
  @Autowired private Schools schools;
  @Autowired private JdbcTemplate jdbc;

  private StepReport step(String school, String element) {
    return eligibility.of(school).stream()
        .filter(report -> report.step().element().equals(element))
        .findFirst()
        .orElseThrow();
  }

  @Test
  @DisplayName("issue 5: the product knows of every step of every model who does it")
  void everyStepIsKnown() {
    for (School school : schools.all()) {
      assertThat(eligibility.of(school.id()))
          .as(school.id())
          .hasSizeGreaterThanOrEqualTo(4)
          .allMatch(StepReport::known);
    }
  }

  @Test
  @DisplayName(
      "PROCEDURES post-sign-off 5: somebody is left to check whoever wrote it, all being there")
  void nobodyAway() {
    for (School school : schools.all()) {
      assertThat(step(school.id(), "checkPost").holes())
          .as(school.id())
          .noneMatch(hole -> hole.away().isEmpty() && !hole.themselves());
    }
  }

  @Test
  @DisplayName(
      "BPET 7-8a, reading 2: the head wrote it, and deputy head and chief executive are away")
  void bpet() {
    assertThat(step("bpet", "checkPost").holes())
        .extracting(Hole::conflicts, Hole::away)
        .contains(
            org.assertj.core.groups.Tuple.tuple(
                List.of("headteacher.bpet"),
                List.of("chief-executive.bpet", "deputy-headteacher.bpet")));
  }

  @Test
  @DisplayName("HCPS OU-7: with thirty colleagues two absences leave no hole")
  void hcps() {
    assertThat(step("hcps", "checkPost").holes()).noneMatch(hole -> hole.words().contains("OU-7"));
  }

  @Test
  @DisplayName("issue 5: a hole of today’s roll is found: nobody is deputy headteacher any more")
  void todaysRoll() {
    jdbc.update(
        "update roll_person set left_on = ? where account = 'deputy-headteacher.bpet'",
        java.sql.Date.valueOf("2026-11-20"));
    try {
      assertThat(step("bpet", "checkPost").holes())
          .extracting(Hole::conflicts, Hole::away)
          .contains(
              org.assertj.core.groups.Tuple.tuple(
                  List.of("headteacher.bpet"), List.of("chief-executive.bpet")));
    } finally {
      jdbc.update(
          "update roll_person set left_on = null where account = 'deputy-headteacher.bpet'");
    }
  }

  @Test
  @DisplayName(
      "issue 5, “Done when” 4: docs/eligibility.md is what the rules say of the five schools")
  void page() throws IOException {
    long begun = System.nanoTime();
    String page = page(schools.all());
    assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(60));
    if ("write".equals(System.getProperty("eligibility"))) {
      Files.writeString(PAGE, page);
    }
    assertThat(Files.exists(PAGE) ? Files.readString(PAGE) : "")
        .as("Write it again: -Dtest=EligibilityTest -Deligibility=write")
        .isEqualTo(page);
  }

  private String page(List<School> all) {
    return """
        <!-- Made by the product's own rules. Write it again: mvn test-compile surefire:test@default-test -Dtest.h2.only= -Dtest=EligibilityTest -Deligibility=write -->
        # Who is left to do it

        For each step of each model at the demo's five schools, one a policy: is somebody left, whoever
        asked for it, and whichever one or two people are away? Deputies are not counted on. A person
        who has nothing to do with a step makes no difference by being away, so all pairs of those who
        have are looked at. No fewer people need be away than a line says; more leave a hole too.

        A hole is closed by a deputy for the absence, or by one more holder of a role. Until then the
        task stays open, the case says that nobody is left, and the office is told. A school sees its own
        holes, with its own people, under “Who can do what”.

        %s
        """
        .formatted(
            all.stream().map(this::section).collect(Collectors.joining("\n")).stripTrailing());
  }

  private String section(School school) {
    return "## %s (%s)\n\n%s\n"
        .formatted(
            school.name(),
            school.policy().toUpperCase(java.util.Locale.UK),
            words.of(school).stream()
                .map(EligibilityTest::step)
                .collect(Collectors.joining("\n\n")));
  }

  private static String step(EligibilityWords.Line line) {
    String head =
        "**%s: %s.** %,d combinations. ".formatted(line.procedure(), line.step(), line.looked());
    if (line.holes().isEmpty()) {
      return head + "Somebody is always left.";
    }
    return head
        + "Nobody is left for:\n\n"
        + line.holes().stream().map(hole -> "- " + hole + "\n").collect(Collectors.joining())
        + "\n"
        + line.otherwise();
  }
}
