package org.countersign.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** What comes in on an account, as people deal with it in Tasklist, and the log of it. */
@BrowserTest
class MonitoringWalkBrowserTest {

  private static final String PROCEDURE = "Account monitoring";

  @Autowired private Clock clock;
  @Autowired private TaskService tasks;
  @Autowired private JdbcTemplate jdbc;

  private LocalDateTime now() {
    return LocalDateTime.now(clock).truncatedTo(ChronoUnit.MINUTES);
  }

  private static void log(TasklistDesk desk, String kind, LocalDateTime received, String words) {
    desk.signIn("staff2.obs").start(PROCEDURE);
    desk.choose("indecentImage", "No").choose("aboutStaff", "No");
    desk.select("account", "x-obs").choose("kind", kind);
    desk.choose("howSeen", "Written where others see it");
    desk.write("receivedAt", received.toString()).write("words", words);
    desk.write("writer", "bumble_99");
  }

  @Test
  @DisplayName(
      "OBS MON-1b, CYB-3, ABU-2: a query of Friday is answered; an insult saved, then hidden")
  void obs(Screen screen) {
    TasklistDesk desk = new TasklistDesk(screen);
    desk.signIn("staff2.obs").start(PROCEDURE);
    desk.choose("indecentImage", "I am not sure");
    assertThat(desk.page().locator(".post-form")).containsText("Stop. Do not save, copy");
    assertThat(Accessibility.broken(desk.page(), ".post-form")).isEmpty();
    desk.shot("monitoring-obs-1-image");

    LocalDateTime friday =
        now().minusHours(16).with(TemporalAdjusters.previous(DayOfWeek.FRIDAY)).withHour(15);
    log(desk, "Query", friday, "When does the fête begin?");
    assertThat(Accessibility.broken(desk.page(), ".post-form")).isEmpty();
    desk.shot("monitoring-obs-2-log").send();
    desk.signIn("account-administrator.obs").open("For my roles", "Reply or acknowledge");
    desk.claim().ready();
    assertThat(desk.page().locator(".post-form")).containsText("OBS:MON-1b");
    desk.choose("decision", "I answered it").write("repliedAt", now().minusMinutes(1).toString());
    desk.write("reply", "At two o’clock.");
    assertThat(Accessibility.broken(desk.page(), ".post-form")).isEmpty();
    desk.shot("monitoring-obs-3-reply").send();

    log(desk, "Offensive", now().minusHours(1), "You are all twits");
    desk.shot("monitoring-obs-4-offensive").send();
    desk.signIn("staff.obs").open("For my roles", "Save the evidence").claim().ready();
    desk.choose("indecentImage", "No").choose("decision", "I saved it, as the files below");
    desk.field("media")
        .locator("input[type=file]")
        .setInputFiles(new FilePayload("Screen.png", "image/png", PostDesk.picture()));
    assertThat(desk.field("media")).containsText("Screen.png added");
    desk.write("savedAt", now().minusMinutes(1).toString());
    assertThat(Accessibility.broken(desk.page(), ".post-form")).isEmpty();
    desk.shot("monitoring-obs-5-evidence").send();
    desk.open("For my roles", "Hide, block or report it").claim().ready();
    desk.choose("decision", "I moderated it").choose("actions", "Hidden");
    desk.write("moderatedAt", now().minusMinutes(1).toString());
    desk.shot("monitoring-obs-6-moderation").send();
    desk.open("For my roles", "Tell the audience why").claim().ready();
    desk.choose("decision", "Yes").write("audienceWords", "Insults are against our rules here.");
    desk.write("toldAt", now().minusMinutes(1).toString());
    assertThat(Accessibility.broken(desk.page(), ".post-form")).isEmpty();
    desk.shot("monitoring-obs-7-audience").send();
    desk.signIn("dsl.obs").open("For my roles", "Decide whether it goes further").claim().ready();
    assertThat(desk.page().locator(".post-form")).containsText("starts nothing");
    desk.choose("decision", "No: it ends here").write("reason", "A single insult.");
    assertThat(Accessibility.broken(desk.page(), ".post-form")).isEmpty();
    desk.shot("monitoring-obs-8-decision").send();

    screen.open("/accounts/log?words=twits");
    assertThat(desk.page().locator("main")).containsText("goes no further: A single insult.");
    assertThat(Accessibility.broken(desk.page(), "main")).isEmpty();
    screen.shot("monitoring-obs-9-log").narrow().shot("monitoring-obs-9-narrow");
    assertThat(screen.complaints()).isEmpty();
  }

  @Test
  @DisplayName("reading 15: an image is reported in words, and seen to by the DSL")
  void image(Screen screen) {
    TasklistDesk desk = new TasklistDesk(screen);
    desk.signIn("staff2.obs");
    screen.open("/accounts/image-concern");
    desk.page().locator("#account").selectOption("x-obs");
    desk.page().locator("#seenAt").fill(now().minusHours(1).toString());
    desk.page().locator("#place").fill("The newest comment, by bumble_99");
    desk.page().getByLabel("Tansy Crumpetson").check();
    assertThat(Accessibility.broken(desk.page(), "main")).isEmpty();
    screen.shot("monitoring-image-1-report");
    desk.page().getByText("Report it to those who may know").click();
    desk.page().getByText("It is reported.").waitFor();
    screen.shot("monitoring-image-2-reported");
    String key =
        jdbc.queryForObject(
            "select case_key from account_image_concern order by reported_at desc limit 1",
            String.class);
    desk.signIn("dsl.obs").openStep(tasks, key, "secureImage").claim().ready();
    assertThat(desk.page().locator(".post-form")).containsText("The newest comment, by bumble_99");
    desk.choose("decision", "The police are told").write("reason", "Reference 12.");
    assertThat(Accessibility.broken(desk.page(), ".post-form")).isEmpty();
    desk.shot("monitoring-image-3-lead").send();
    assertThat(screen.complaints()).isEmpty();
  }
}
