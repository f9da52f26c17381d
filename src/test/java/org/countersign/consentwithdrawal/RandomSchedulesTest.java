package org.countersign.consentwithdrawal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.countersign.CaseDesk;
import org.countersign.MovableClock;
import org.countersign.post.Desk;
import org.countersign.start.Visitor;
import org.countersign.takedown.TakeDownTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Posts, consents, notices, leavers, flags and time in any order, over fifty pupils. The seed is
 * printed; {@code -Dschedules.seed} sets it, and {@code -Dschedules.first} begins at another run.
 */
@TakeDownTest
class RandomSchedulesTest {

  private static final Logger log = LoggerFactory.getLogger(RandomSchedulesTest.class);

  /** Friday, a school day. */
  private static final Instant START = Instant.parse("2026-11-20T09:00:00Z");

  private static final int FIRST = Integer.getInteger("schedules.first", 0);

  private static final Set<String> EVERYTHING =
      Set.of(
          "posted",
          "posted against consent",
          "a post that lost its consent, looked at",
          "notice by LETTER",
          "notice by SPOKEN",
          "notice by PORTAL",
          "notice by LINK",
          "notice refused as the same",
          "notice answered",
          "post of a notice taken down",
          "post of a notice kept");

  private final Map<String, Integer> happened = new TreeMap<>();
  @LocalServerPort private int port;
  @Autowired private ApplicationContext product;
  @Autowired private CaseDesk desk;
  @Autowired private MovableClock clock;
  @Autowired private JdbcTemplate jdbc;

  /** Searches by hand of what no register has are tried elsewhere. */
  @BeforeEach
  void allIsOnRecord() {
    jdbc.update("update social_account set complete_from = date '2000-01-01'");
  }

  @AfterEach
  void putBack() {
    clock.standAt(START);
    jdbc.update("update social_account set complete_from = null");
  }

  /** The same each time: a build does not fail of what was there before it. */
  @Test
  @DisplayName("P1, P5, C1 to C4 hold in some random schedules")
  void some() {
    live(Integer.getInteger("schedules.runs", 12), Long.getLong("schedules.seed", 20_261_120));
  }

  @Test
  @Tag("slow")
  @DisplayName("P1, P5, C1 to C4 hold in a thousand random schedules")
  void thousand() {
    live(
        Integer.getInteger("schedules.runs", 1_000),
        Long.getLong("schedules.seed", System.nanoTime()));
    assertThat(happened.keySet()).as("what the schedules have in them").containsAll(EVERYTHING);
  }

  private void live(int runs, long seed) {
    log.info("Random schedules: {} runs from {}, seed {}", runs, FIRST, seed);
    Desk posts = product.getAutowireCapableBeanFactory().createBean(Desk.class);
    for (int run = FIRST; run < FIRST + runs; run++) {
      live(run, seed, posts);
      log.info("Run {} is over; so far {}", run, happened);
    }
  }

  private void live(int run, long first, Desk posts) {
    long seed = first + run;
    clock.standAt(START);
    List<Step> schedule = Schedules.of(seed);
    ScheduleRun life = new ScheduleRun(seed, run, happened, product, posts, new Visitor(port));
    int done = 0;
    try {
      life.begins();
      for (Step step : schedule) {
        done++;
        life.lives(step);
      }
      life.ends();
    } catch (AssertionError | RuntimeException wrong) {
      throw new AssertionError(
          "Run %d of seed %d at %s, after %d steps:%n%s"
              .formatted(run, first, life.school(), done, lines(schedule.subList(0, done))),
          wrong);
    } finally {
      life.isForgotten();
      for (String procedure : List.of("post-sign-off", "consent-withdrawal", "take-down")) {
        desk.forget(procedure);
      }
      jdbc.update("delete from consent_link_wanted");
    }
  }

  private static String lines(List<Step> steps) {
    StringBuilder lines = new StringBuilder();
    steps.forEach(step -> lines.append("  ").append(step).append('\n'));
    return lines.toString();
  }
}
