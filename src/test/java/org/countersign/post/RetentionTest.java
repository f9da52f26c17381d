package org.countersign.post;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.countersign.MovableClock;
import org.countersign.audit.By;
import org.countersign.audit.Chain;
import org.countersign.audit.Kind;
import org.countersign.audit.Trail;
import org.countersign.audit.TrailCheck;
import org.countersign.audit.TrailEvent;
import org.countersign.start.Visitor;
import org.countersign.trail.TrailRetention;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Issue 4, “Kept apart”: the trail outlives the engine's history, and its details the pack's time.
 */
@PostTest
class RetentionTest {

  private static final String DETAILS =
      "select count(p.content) from trail_event e join trail_payload p on p.event = e.id"
          + " where e.kind <> 'payload-removed' and e.chain = ?";

  @LocalServerPort private int port;
  @Autowired private Desk desk;
  @Autowired private Scene scene;
  @Autowired private TrailRetention retention;
  @Autowired private TrailCheck check;
  @Autowired private Trail trail;
  @Autowired private HistoryService history;
  @Autowired private ManagementService management;
  @Autowired private JdbcTemplate jdbc;
  @Autowired private MovableClock clock;

  private Instant end;
  private String ended;
  private String running;

  @BeforeEach
  void aPostThatEndedAndOneThatRuns() {
    ended = desk.ask("staff.bpet", desk.words("facebook-bpet"));
    running = desk.ask("staff.bpet", desk.words("facebook-bpet"));
    desk.complete(
        ended,
        "checkPost",
        "headteacher.bpet",
        Map.of("decision", "refuse", "reason", "Not ours to tell"));
    end = clock.instant();
  }

  @AfterEach
  void putBack() {
    ClockUtil.reset();
    scene.end();
  }

  private void yearsLater(int years, int days) {
    clock.standAt(
        ZonedDateTime.ofInstant(end, clock.getZone()).plusYears(years).plusDays(days).toInstant());
  }

  private long details(String number) {
    return jdbc.queryForObject(DETAILS, Long.class, "case/" + number);
  }

  private List<Map<String, Object>> events(String number) {
    return jdbc.queryForList(
        "select * from trail_event where chain = ? order by number", "case/" + number);
  }

  @Test
  @DisplayName("national default: seven years after the end details go, and the chain holds")
  void sevenYears() {
    long before = details(ended);
    List<Map<String, Object>> events = events(ended);
    assertThat(before).isPositive();

    yearsLater(7, 0);
    retention.run();
    assertThat(details(ended)).as("on the day itself").isEqualTo(before);

    yearsLater(7, 1);
    retention.run();
    assertThat(details(ended)).isZero();
    assertThat(events(ended).subList(0, events.size())).as("what happened").isEqualTo(events);
    assertThat(
            jdbc.queryForList(
                "select distinct r.removed_by, r.reviewed_by, r.reason from trail_removal r"
                    + " join trail_event e on e.id = r.event where e.chain = ?",
                "case/" + ended))
        .singleElement()
        .satisfies(
            tombstone -> {
              assertThat(tombstone.get("removed_by")).isEqualTo("the product, by retention");
              assertThat(tombstone.get("reviewed_by").toString())
                  .matches("policy pack national, edition \\d+");
              assertThat(tombstone.get("reason").toString())
                  .startsWith("Kept for 7 years after the end of the case, by ours: seven years");
            });
    assertThat(events(ended))
        .last()
        .satisfies(
            told -> {
              assertThat(told).containsEntry("kind", "payload-removed");
              assertThat(told).containsEntry("actor_kind", "system");
            });
    assertThat(check.run().finding()).isEmpty();

    assertThat(retention.run()).as("once more").isZero();
    assertThat(details(running)).as("of a case that runs").isPositive();
  }

  @Test
  @DisplayName("what happened in the case since, such as a reading, is kept until it is as old")
  void readSince() {
    yearsLater(5, 0);
    trail.recordApart(
        TrailEvent.of(Chain.ofCase(ended), Kind.FILE_OPENED, By.person("auditor.bpet"))
            .inSchool("bpet")
            .with(Map.of("file", "a-file")));
    yearsLater(7, 1);
    retention.run();
    assertThat(details(ended)).as("what was opened two years ago").isEqualTo(1);
    Visitor auditor = new Visitor(port);
    auditor.signIn("auditor.bpet", "demo");
    assertThat(auditor.page("/trail/" + ended).body())
        .contains("Removed on ", "the product, by retention", "Kept for 7 years")
        .doesNotContain("Not ours to tell");
  }

  @Test
  @DisplayName("the engine's clean-up of its history leaves the trail as it is")
  void cleanUp() {
    List<Map<String, Object>> events = events(ended);
    long before = details(ended);
    yearsLater(8, 0);
    ClockUtil.setCurrentTime(Date.from(clock.instant()));
    history.cleanUpHistoryAsync(true);
    for (Job job : history.findHistoryCleanupJobs()) {
      management.executeJob(job.getId());
    }
    assertThat(
            history.createHistoricProcessInstanceQuery().processInstanceBusinessKey(ended).count())
        .as("what the engine remembers")
        .isZero();
    assertThat(events(ended)).isEqualTo(events);
    assertThat(details(ended)).isEqualTo(before);
    Visitor auditor = new Visitor(port);
    auditor.signIn("auditor.bpet", "demo");
    assertThat(auditor.page("/trail/" + ended).body()).contains("Not ours to tell");
  }
}
